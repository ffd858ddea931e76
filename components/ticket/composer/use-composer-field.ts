"use client";

import type { ChangeEvent, ClipboardEvent, KeyboardEvent, RefObject } from "react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { latinKey } from "@/components/shortcuts/shortcut-keys";
import { fillVariables, valuesOf } from "@/lib/tickets/macros/format";
import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";
import { applyEdit, selectedIn } from "./apply-edit";
import type { CompletionQuery } from "./completion";
import { continueList, format, pasteOver } from "./edit-markdown";
import { resolveMacroEffects } from "./merge-effects";
import { mergeEffects } from "./merge-effects";
import { useCompletions } from "./use-completions";
import type { Choice } from "./use-completions";
import type { PendingReply } from "./use-reply";

const FORMATS = { b: "bold", i: "italic", e: "code" } as const;

/** Key handling of the reply field: sending, formatting, continuing lists, completing macros and emoji. */
export function useComposerField(
  thread: TicketThreadDto,
  { draft, files, submit, undoSending }: PendingReply,
  textarea: RefObject<HTMLTextAreaElement | null>,
) {
  const { me, name } = useWorkspace();
  const completions = useCompletions(choose);

  function choose(choice: Choice, { from, to }: CompletionQuery) {
    if (choice.kind === "emoji") return replace(textarea.current, from, to, `${choice.emoji.emoji} `);
    const { body, effects } = choice.macro;
    const chosen = resolveMacroEffects(effects, new Date());
    const values = valuesOf({ ...thread, agentName: me.name, workspaceName: name });
    replace(textarea.current, from, to, fillVariables(body, values));
    draft.change((content) => ({ ...content, effects: mergeEffects(content.effects, chosen) }));
  }

  return {
    completions,
    insert: (text: string) => insertAtCursor(textarea.current, text),
    /** On its own line, so that the list of macros opens. */
    askForMacro: () => {
      const field = textarea.current;
      if (!field) return;
      const { text, start } = selectedIn(field);
      insertAtCursor(field, start > 0 && text[start - 1] !== "\n" ? "\n/" : "/");
    },
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => {
      draft.type(event.target.value);
      completions.look(event.target);
    },
    onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => {
      if (event.nativeEvent.isComposing || completions.onKeyDown(event)) return;
      const isDone =
        event.ctrlKey || event.metaKey ? withModifier(event, { submit, undoSending }) : plainKey(event);
      if (isDone) event.preventDefault();
    },
    onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => {
      if (files.paste(event)) return;
      pasteLink(event);
    },
  };
}

/** Turns selected text into a link when an address is pasted over it. */
function pasteLink(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const pasted = event.clipboardData.getData("text/plain").trim();
  const edit = pasteOver(selectedIn(event.currentTarget), pasted);
  if (!edit) return;
  event.preventDefault();
  applyEdit(event.currentTarget, edit);
}

function replace(field: HTMLTextAreaElement | null, from: number, to: number, insert: string): void {
  const end = from + insert.length;
  if (field) applyEdit(field, { from, to, insert, start: end, end });
}

function insertAtCursor(field: HTMLTextAreaElement | null, text: string): void {
  if (field) replace(field, field.selectionStart, field.selectionEnd, text);
}

/** @returns whether the key was handled */
function withModifier(
  event: KeyboardEvent<HTMLTextAreaElement>,
  { submit, undoSending }: Pick<PendingReply, "submit" | "undoSending">,
): boolean {
  const { shiftKey, altKey, currentTarget: field } = event;
  const key = latinKey(event.nativeEvent);
  if (key === "Enter") {
    submit(shiftKey ? { effects: { status: "resolved" } } : {});
    return true;
  }
  if (shiftKey || altKey) return false;
  // In an empty field there is nothing else to undo.
  if (key === "z" && field.value === "") {
    undoSending?.();
    return undoSending !== null;
  }
  if (!Object.hasOwn(FORMATS, key)) return false;
  applyEdit(field, format(selectedIn(field), FORMATS[key as keyof typeof FORMATS]));
  return true;
}

function plainKey({ key, shiftKey, currentTarget: field }: KeyboardEvent<HTMLTextAreaElement>): boolean {
  if (key === "Escape") {
    field.blur();
    return true;
  }
  const edit = key === "Enter" && !shiftKey ? continueList(selectedIn(field)) : null;
  if (edit) applyEdit(field, edit);
  return edit !== null;
}
