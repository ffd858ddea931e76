"use client";

import { useRef } from "react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/api/query-keys";
import { request } from "@/components/api/request";
import { apiPath, useWorkspace } from "@/components/api/workspace-context";
import type { AttachmentDto } from "@/lib/files/schemas";
import type { TicketThreadDto, TimelineItem } from "@/lib/timeline/schemas";
import { createDraftStore } from "./create-draft-store";
import { withMessage } from "./thread-changes";
import { useDraftFiles } from "./use-draft-files";
import { useStoredDraft } from "./use-stored-draft";
import type { DraftPlace } from "./use-stored-draft";

type NoteContent = { text: string; files: readonly AttachmentDto[] };

const EMPTY: NoteContent = { text: "", files: [] };

const toInput = ({ text, files }: NoteContent) => ({ body: text, fileIds: files.map(({ id }) => id) });

const noteDrafts = createDraftStore<NoteContent>({
  name: "note",
  path: ({ slug, number }) => apiPath(slug, `/tickets/${number}/note-draft`),
  toInput,
});

const PLACE: DraftPlace<NoteContent> = {
  read: ({ noteDraft, noteDraftFiles }) => ({ text: noteDraft, files: noteDraftFiles }),
  write: ({ text, files }) => ({ noteDraft: text, noteDraftFiles: [...files] }),
};

const SAYS = {
  saved: "Draft saved",
  typing: "Saving draft…",
  saving: "Saving draft…",
  failed: "Draft kept in this browser",
};

/** The note in the making, and how it is added. The same note is added once, however often it takes to get through. */
export function useNote(thread: TicketThreadDto) {
  const { slug } = useWorkspace();
  const { number } = thread.ticket;
  const client = useQueryClient();
  const { content, state, change } = useStoredDraft(noteDrafts, PLACE, thread);
  const files = useDraftFiles(
    { number, to: "note-files" },
    {
      files: content.files,
      changeFiles: (update) => change((before) => ({ ...before, files: update(before.files) })),
    },
  );
  const attempt = useRef({ note: "", key: "" });
  const isEmpty = content.text === "" && content.files.length === 0;

  const add = useMutation({
    mutationFn: () => {
      const body = toInput(content);
      const note = JSON.stringify(body);
      if (attempt.current.note !== note) attempt.current = { note, key: crypto.randomUUID() };
      return request<TimelineItem>(apiPath(slug, `/tickets/${number}/notes`), {
        method: "POST",
        body,
        idempotencyKey: attempt.current.key,
      });
    },
    onSuccess: (note) => {
      attempt.current = { note: "", key: "" };
      const queryKey = queryKeys.thread(slug, number);
      client.setQueryData<TicketThreadDto>(queryKey, (before) => withMessage(before, note));
      // A save of the draft may have come after the note: the server forgets it once more.
      change(() => EMPTY, 0);
      files.clear();
      void client.invalidateQueries({ queryKey });
    },
  });

  return {
    text: content.text,
    files,
    isReady: content.text.trim() !== "" && !files.isUploading,
    says: files.isUploading ? "Uploading…" : isEmpty ? "" : SAYS[state],
    type: (text: string) => change((before) => ({ ...before, text })),
    add,
  };
}
