"use client";

import { useId, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { useMembers, useTeams } from "@/components/lib/use-workspace-data";
import { useWorkspace } from "@/components/lib/workspace-context";
import { matchMentions, mentionQuery, withMention } from "./mention-query";
import type { Mentionable } from "./mention-query";

type Field = RefObject<HTMLTextAreaElement | null>;

/** The mention list: arrows move, Enter or Tab chooses, Escape closes. */
export function useMentionList(field: Field, text: string, onText: (text: string) => void) {
  const id = useId();
  const all = useMentionable();
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [closedAt, setClosedAt] = useState(-1);
  const query = mentionQuery(text, caret);
  const items = query && query.start !== closedAt ? matchMentions(all, query.text) : [];
  const active = Math.min(chosen, items.length - 1);

  function take(item: Mentionable | undefined) {
    if (!item || !query) return;
    const done = withMention(text, caret, query, item.handle);
    onText(done.text);
    setCaret(done.caret);
    // React owns the text: set the caret after it has rendered.
    requestAnimationFrame(() => field.current?.setSelectionRange(done.caret, done.caret));
  }

  /** @returns whether the list handled the key */
  function onKey(event: KeyboardEvent): boolean {
    if (items.length === 0) return false;
    return handleKey(event, {
      ArrowDown: () => setChosen((active + 1) % items.length),
      ArrowUp: () => setChosen((active - 1 + items.length) % items.length),
      Enter: () => take(items[active]),
      Tab: () => take(items[active]),
      Escape: () => setClosedAt(query?.start ?? -1),
    });
  }

  /** Must be called whenever the caret moves. */
  function onCaret() {
    const position = field.current?.selectionEnd ?? 0;
    if (position === caret) return;
    setCaret(position);
    setChosen(0);
    if (mentionQuery(text, position) === null) setClosedAt(-1);
  }

  return { id, items, active, take, onKey, onCaret, aria: ariaOf(id, items.length, active) };
}

/** @returns whether there is an action for the key */
function handleKey(event: KeyboardEvent, actions: Record<string, () => void>): boolean {
  const action = event.ctrlKey || event.metaKey ? undefined : actions[event.key];
  if (!action) return false;
  event.preventDefault();
  event.stopPropagation();
  action();
  return true;
}

const ariaOf = (id: string, count: number, active: number) => ({
  "aria-autocomplete": "list" as const,
  "aria-controls": count > 0 ? id : undefined,
  "aria-activedescendant": count > 0 ? `${id}-${active}` : undefined,
});

/** Everyone but the agent, and the teams. People with the same name are told apart by email. */
function useMentionable(): Mentionable[] {
  const { me } = useWorkspace();
  const members = useMembers().data ?? [];
  const teams = useTeams().data ?? [];
  return [
    ...members
      .filter((member) => member.id !== me.agentId)
      .map(({ id, name, email }) => {
        const isOnly = members.filter((other) => other.name === name).length === 1;
        return { id, name, email, handle: isOnly ? name : email };
      }),
    ...teams.map(({ id, name }) => ({ id, name, email: null, handle: name })),
  ];
}
