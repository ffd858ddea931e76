"use client";

import { useState } from "react";
import type { KeyboardEvent } from "react";
import { useQuery } from "@tanstack/react-query";
import { useMacros } from "./use-macros";
import type { MacroDto } from "@/lib/tickets/macros/schemas";
import { completionAt, findMacros } from "./completion";
import type { CompletionQuery } from "./completion";
import type { Emoji } from "./emoji-data";

/** A possible completion. */
export type Choice =
  | { kind: "macro"; id: string; label: string; macro: MacroDto }
  | { kind: "emoji"; id: string; label: string; emoji: Emoji };

const MOST = 8;

/**
 * Completes macros and emoji at the caret. Arrows move, Enter and Tab choose, Escape closes.
 * @param onChoose replaces the typed query with a choice
 */
export function useCompletions(onChoose: (choice: Choice, query: CompletionQuery) => void) {
  const [query, setQuery] = useState<CompletionQuery | null>(null);
  const [at, setAt] = useState(0);
  const choices = useChoices(query);
  const active = Math.min(at, choices.length - 1);

  function choose(index: number) {
    const choice = choices[index];
    if (!choice || !query) return;
    setQuery(null);
    onChoose(choice, query);
  }

  /** @returns whether the list handled the key */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (!query || choices.length === 0) return false;
    const { key } = event;
    if (key === "ArrowDown") setAt((active + 1) % choices.length);
    else if (key === "ArrowUp") setAt((active + choices.length - 1) % choices.length);
    else if ((key === "Enter" && !event.ctrlKey && !event.metaKey) || key === "Tab") choose(active);
    else if (key === "Escape") setQuery(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return {
    kind: query?.kind ?? null,
    choices,
    active,
    choose,
    onKeyDown,
    close: () => setQuery(null),
    look: (field: HTMLTextAreaElement) => {
      const { selectionStart, selectionEnd, value } = field;
      setQuery(selectionStart === selectionEnd ? completionAt(value, selectionStart) : null);
      setAt(0);
    },
  };
}

function useChoices(query: CompletionQuery | null): Choice[] {
  const macros = useMacros(query?.kind === "macro").data ?? [];
  const emoji = useQuery({
    queryKey: ["emoji"],
    queryFn: () => import("./emoji-data"),
    enabled: query?.kind === "emoji",
    staleTime: Infinity,
  }).data;
  if (query?.kind === "macro") {
    return findMacros(macros, query.query)
      .slice(0, MOST)
      .map((macro) => ({ kind: "macro", id: macro.id, label: macro.name, macro }));
  }
  if (!query || !emoji) return [];
  return emoji
    .findEmoji(query.query, MOST)
    .map((found) => ({ kind: "emoji", id: found.name, label: `:${found.name}:`, emoji: found }));
}
