"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/api/query-keys";
import { useWorkspace } from "@/components/api/workspace-context";
import type { TicketThreadDto } from "@/lib/timeline/schemas";
import { draftKey, drafts, dropDraft, typeDraft } from "./draft-store";

/**
 * The agent's unsent reply: what was typed here, else what the server has.
 * @param saved the draft as the server last gave it
 */
export function useDraft(number: number, saved: string) {
  const { slug, me } = useWorkspace();
  const client = useQueryClient();
  const id = useMemo(() => ({ slug, agentId: me.agentId, number }), [slug, me.agentId, number]);
  const all = useSyncExternalStore(drafts.subscribe, drafts.get, drafts.get);
  const draft = all.get(draftKey(id));

  /** Answers that were under way when the draft was saved hold the one before: they are asked for again. */
  const keep = useCallback(
    (text: string) => {
      const queryKey = queryKeys.thread(slug, number);
      const underWay = client.isFetching({ queryKey }) > 0;
      if (underWay) void client.cancelQueries({ queryKey });
      client.setQueryData<TicketThreadDto>(queryKey, (thread) =>
        thread ? { ...thread, draft: text } : thread,
      );
      if (underWay) void client.invalidateQueries({ queryKey });
    },
    [client, number, slug],
  );

  return {
    text: draft?.text ?? saved,
    state: draft?.state ?? "saved",
    type: (text: string) => typeDraft(id, text, keep),
    drop: () => {
      dropDraft(id);
      keep("");
    },
  };
}
