"use client";

import { useRef } from "react";
import { useBulkChange } from "@/components/ticket/actions/use-bulk-change";
import type { ReplyDraft } from "./use-draft";

/**
 * What a draft does to its ticket, without a message: for macros that have no text.
 * @returns `canApply` where there is nothing else in the draft
 */
export function useApplyEffects(number: number, draft: ReplyDraft) {
  const bulk = useBulkChange();
  /** The same effects are one command, however often they are tried. */
  const attempt = useRef({ effects: draft.effects, key: "" });
  const isEmpty = draft.text.trim() === "" && draft.files.length === 0;
  const canApply = isEmpty && Object.values(draft.effects).some((effect) => effect !== undefined);

  function apply() {
    if (bulk.isPending) return;
    const { effects } = draft;
    if (attempt.current.effects !== effects || !attempt.current.key)
      attempt.current = { effects, key: crypto.randomUUID() };
    bulk.mutate(
      { numbers: [number], change: effects, done: "changed", key: attempt.current.key },
      { onSuccess: () => draft.change((content) => ({ ...content, effects: {} })) },
    );
  }

  return { canApply, isApplying: bulk.isPending, apply };
}
