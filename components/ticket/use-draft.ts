"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/api/query-keys";
import { useWorkspace } from "@/components/api/workspace-context";
import type { TicketThreadDto } from "@/lib/timeline/schemas";
import { draftKey, drafts, typeDraft } from "./draft-store";
import type { DraftContent } from "./draft-store";
import { joinEffects } from "./join-effects";

const EMPTY: DraftContent = { text: "", files: [], effects: {} };

type Saved = Pick<TicketThreadDto, "draft" | "draftFiles" | "draftEffects">;

const contentOf = ({ draft, draftFiles, draftEffects }: Saved): DraftContent => ({
  text: draft,
  files: draftFiles,
  effects: draftEffects,
});

/**
 * The agent's unsent reply: what was typed here, else what the server has.
 * @param thread with the draft as the server last gave it
 */
export function useDraft(thread: TicketThreadDto) {
  const { slug, me } = useWorkspace();
  const { number } = thread.ticket;
  const client = useQueryClient();
  const id = useMemo(() => ({ slug, agentId: me.agentId, number }), [slug, me.agentId, number]);
  const all = useSyncExternalStore(drafts.subscribe, drafts.get, drafts.get);
  const draft = all.get(draftKey(id));
  // The newest: when a saved draft leaves this browser's own, `thread` is still the one before that.
  const saved = client.getQueryData<TicketThreadDto>(queryKeys.thread(slug, number)) ?? thread;

  /** Answers that were under way when the draft was saved hold the one before: they are asked for again. */
  const keep = useCallback(
    async ({ text, files, effects }: DraftContent) => {
      const queryKey = queryKeys.thread(slug, number);
      const underWay = client.isFetching({ queryKey }) > 0;
      // Cancelling puts back what was before: only then is it changed.
      if (underWay) await client.cancelQueries({ queryKey });
      client.setQueryData<TicketThreadDto>(queryKey, (before) =>
        before ? { ...before, draft: text, draftFiles: [...files], draftEffects: effects } : before,
      );
      if (underWay) void client.invalidateQueries({ queryKey });
    },
    [client, number, slug],
  );

  /** From what it is at that moment: a file may have arrived long after this was rendered. */
  function change(update: (content: DraftContent) => DraftContent, wait?: number): void {
    const kept = client.getQueryData<TicketThreadDto>(queryKeys.thread(slug, number));
    const now = drafts.get().get(draftKey(id))?.content ?? (kept ? contentOf(kept) : EMPTY);
    typeDraft(id, update(now), keep, wait);
  }

  return {
    ...(draft?.content ?? contentOf(saved)),
    state: draft?.state ?? "saved",
    change,
    type: (text: string) => change((content) => ({ ...content, text })),
    /** What was taken back stands before what has been typed since. */
    putBack: (back: DraftContent) =>
      change(({ text, files, effects }) => ({
        text: [back.text, text].filter(Boolean).join("\n\n"),
        files: [...back.files, ...files.filter((file) => !back.files.some(({ id: own }) => own === file.id))],
        effects: joinEffects(back.effects, effects),
      })),
    /** It is on its way. The server, too, forgets it now: a reply that is stopped stands in the thread, not here. */
    drop: () => change(() => EMPTY, 0),
  };
}

export type ReplyDraft = ReturnType<typeof useDraft>;
