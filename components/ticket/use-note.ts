"use client";

import { useCallback, useMemo, useRef, useSyncExternalStore } from "react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/api/query-keys";
import { request } from "@/components/api/request";
import { apiPath, useWorkspace } from "@/components/api/workspace-context";
import type { TicketThreadDto, TimelineItem } from "@/lib/timeline/schemas";
import { dropNote, noteDraftKey, noteDrafts, typeNote } from "./note-draft-store";

/**
 * The note in the making: what was typed here, else what the server has; and how it is added. The same text is
 * added once, however often it takes to get through.
 * @param saved the draft as the server last gave it
 */
export function useNote(number: number, saved: string) {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const id = useMemo(() => ({ slug, number }), [slug, number]);
  const draft = useSyncExternalStore(noteDrafts.subscribe, noteDrafts.get, noteDrafts.get).get(
    noteDraftKey(id),
  );
  const attempt = useRef({ text: "", key: "" });

  const change = useCallback(
    (update: (thread: TicketThreadDto) => TicketThreadDto) =>
      client.setQueryData<TicketThreadDto>(
        queryKeys.thread(slug, number),
        (thread) => thread && update(thread),
      ),
    [client, number, slug],
  );
  const keep = useCallback((noteDraft: string) => change((thread) => ({ ...thread, noteDraft })), [change]);

  const add = useMutation({
    mutationFn: (body: string) => {
      if (attempt.current.text !== body) attempt.current = { text: body, key: crypto.randomUUID() };
      return request<TimelineItem>(apiPath(slug, `/tickets/${number}/notes`), {
        method: "POST",
        body: { body },
        idempotencyKey: attempt.current.key,
      });
    },
    onSuccess: (note) => {
      attempt.current = { text: "", key: "" };
      dropNote(id);
      change((thread) => ({
        ...thread,
        noteDraft: "",
        timeline: thread.timeline.some((item) => item.id === note.id)
          ? thread.timeline
          : [...thread.timeline, note],
      }));
      void client.invalidateQueries({ queryKey: queryKeys.thread(slug, number) });
    },
  });

  return {
    text: draft?.text ?? saved,
    note: draft ? (draft.isFailed ? "Draft not saved yet" : "Saving draft…") : saved && "Draft saved",
    type: (text: string) => typeNote(id, text, keep),
    add,
  };
}
