"use client";

import { useRef } from "react";
import { useBulkChange } from "@/components/ticket/actions/use-bulk-change";
import type { ReplyDraft } from "./use-draft";

/**
 * Applies a draft's actions to its ticket without a message, for macros without text.
 * @returns `canApply` when the draft has nothing else
 */
export function useApplyEffects(number: number, draft: ReplyDraft) {
  const bulk = useBulkChange();
  /** The same actions are one command, however often they are retried. */
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
