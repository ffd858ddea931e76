"use client";

import { useRef } from "react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { request } from "@/components/lib/request";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import type { TicketThreadDto, TimelineItem } from "@/lib/tickets/timeline/schemas";
import { createDraftStore } from "@/components/ticket/drafts/create-draft-store";
import { isSameDraft, mergeDrafts } from "@/components/ticket/drafts/merge-drafts";
import { withMessage } from "@/components/lib/thread-cache";
import { useDraftFiles } from "@/components/ticket/drafts/use-draft-files";
import { useStoredDraft } from "@/components/ticket/drafts/use-stored-draft";
import type { DraftPlace } from "@/components/ticket/drafts/use-stored-draft";

type NoteContent = { text: string; files: readonly AttachmentDto[] };

const EMPTY: NoteContent = { text: "", files: [] };

const toInput = ({ text, files }: NoteContent) => ({ body: text, fileIds: files.map(({ id }) => id) });

const noteDrafts = createDraftStore<NoteContent>({
  name: "note",
  path: ({ slug, number }) => apiPath(slug, `/tickets/${number}/note-draft`),
  toInput,
  join: mergeDrafts,
  isSame: isSameDraft,
});

const PLACE: DraftPlace<NoteContent> = {
  read: ({ noteDraft, noteDraftFiles, noteDraftAt }) => ({
    content: { text: noteDraft, files: noteDraftFiles },
    at: noteDraftAt,
  }),
  write: ({ content: { text, files }, at }) => ({
    noteDraft: text,
    noteDraftFiles: [...files],
    noteDraftAt: at,
  }),
};

const SAYS = {
  saved: "Draft saved",
  typing: "Saving draft…",
  saving: "Saving draft…",
  failed: "Draft saved in this browser",
};

/** The same note is one command, however often it is retried. */
type Attempt = { note: string; draftAt: string | null; key: string };
const NONE: Attempt = { note: "", draftAt: null, key: "" };

/** The note being written, and how it is added: once, however often it is retried. */
export function useNote(thread: TicketThreadDto) {
  const { number } = thread.ticket;
  const { content, at, state, change } = useStoredDraft(noteDrafts, PLACE, thread);
  const files = useDraftFiles(
    { number, to: "note-files" },
    {
      files: content.files,
      changeFiles: (update) => change((before) => ({ ...before, files: update(before.files) })),
    },
  );
  const isEmpty = content.text === "" && content.files.length === 0;
  const add = useAddNote(number, at, (written) => {
    // A save of the draft may have arrived after the note: delete it again.
    change((now) => (isSameDraft(now, written) ? EMPTY : mergeDrafts(written, now, EMPTY)), 0);
    files.clear();
  });

  return {
    text: content.text,
    files,
    isReady: content.text.trim() !== "" && !files.isUploading,
    says: files.isUploading ? "Uploading…" : isEmpty ? "" : SAYS[state],
    type: (text: string) => change((before) => ({ ...before, text })),
    add: { ...add, mutate: () => add.mutate(content) },
  };
}

/** @param at of the draft @param onAdded gets what was added */
function useAddNote(number: number, at: string | null, onAdded: (written: NoteContent) => void) {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const attempt = useRef<Attempt>(NONE);
  return useMutation({
    mutationFn: (written: NoteContent) => {
      const note = JSON.stringify(toInput(written));
      if (attempt.current.note !== note) attempt.current = { note, draftAt: at, key: crypto.randomUUID() };
      const body = { ...toInput(written), draftAt: attempt.current.draftAt };
      return request<TimelineItem>(apiPath(slug, `/tickets/${number}/notes`), {
        method: "POST",
        body,
        idempotencyKey: attempt.current.key,
      });
    },
    onSuccess: (note, written) => {
      attempt.current = NONE;
      const queryKey = queryKeys.thread(slug, number);
      client.setQueryData<TicketThreadDto>(queryKey, (before) => withMessage(before, note));
      onAdded(written);
      void client.invalidateQueries({ queryKey });
    },
  });
}
