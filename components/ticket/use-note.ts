"use client";

import { useRef } from "react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/api/query-keys";
import { request } from "@/components/api/request";
import { apiPath, useWorkspace } from "@/components/api/workspace-context";
import type { TicketThreadDto, TimelineItem } from "@/lib/timeline/schemas";
import { createDraftStore } from "./create-draft-store";
import { useStoredDraft } from "./use-stored-draft";
import type { DraftPlace } from "./use-stored-draft";

type NoteContent = { text: string };

const noteDrafts = createDraftStore<NoteContent>({
  name: "note",
  path: ({ slug, number }) => apiPath(slug, `/tickets/${number}/note-draft`),
  toInput: ({ text }) => ({ body: text }),
});

const PLACE: DraftPlace<NoteContent> = {
  read: ({ noteDraft }) => ({ text: noteDraft }),
  write: ({ text }) => ({ noteDraft: text }),
};

const SAYS = {
  saved: "Draft saved",
  typing: "Saving draft…",
  saving: "Saving draft…",
  failed: "Draft kept in this browser",
};

/** The note in the making, and how it is added. The same text is added once, however often it takes to get through. */
export function useNote(thread: TicketThreadDto) {
  const { slug } = useWorkspace();
  const { number } = thread.ticket;
  const client = useQueryClient();
  const { content, state, change } = useStoredDraft(noteDrafts, PLACE, thread);
  const attempt = useRef({ text: "", key: "" });

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
      client.setQueryData<TicketThreadDto>(
        queryKeys.thread(slug, number),
        (before) =>
          before && {
            ...before,
            timeline: before.timeline.some((item) => item.id === note.id)
              ? before.timeline
              : [...before.timeline, note],
          },
      );
      // A save of the draft may have come after the note: the server forgets it once more.
      change(() => ({ text: "" }), 0);
      void client.invalidateQueries({ queryKey: queryKeys.thread(slug, number) });
    },
  });

  return {
    text: content.text,
    says: content.text === "" ? "" : SAYS[state],
    type: (text: string) => change(() => ({ text })),
    add,
  };
}
