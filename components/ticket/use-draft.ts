"use client";

import { apiPath } from "@/components/api/workspace-context";
import type { AttachmentDto } from "@/lib/files/schemas";
import type { ReplyEffects } from "@/lib/messages/schemas";
import type { TicketThreadDto } from "@/lib/timeline/schemas";
import { createDraftStore } from "./create-draft-store";
import { joinEffects } from "./join-effects";
import { useStoredDraft } from "./use-stored-draft";
import type { DraftPlace } from "./use-stored-draft";

/** What a reply consists of before it is one. */
type DraftContent = { text: string; files: readonly AttachmentDto[]; effects: ReplyEffects };

const EMPTY: DraftContent = { text: "", files: [], effects: {} };

const drafts = createDraftStore<DraftContent>({
  name: "reply",
  path: ({ slug, number }) => apiPath(slug, `/tickets/${number}/draft`),
  toInput: ({ text, files, effects }) => ({
    body: text,
    attachmentIds: files.map(({ id }) => id),
    effects,
  }),
});

const PLACE: DraftPlace<DraftContent> = {
  read: ({ draft, draftFiles, draftEffects }) => ({ text: draft, files: draftFiles, effects: draftEffects }),
  write: ({ text, files, effects }) => ({ draft: text, draftFiles: [...files], draftEffects: effects }),
};

/** The agent's unsent reply. */
export function useDraft(thread: TicketThreadDto) {
  const { content, state, change } = useStoredDraft(drafts, PLACE, thread);
  return {
    ...content,
    state,
    change,
    changeFiles: (update: (files: DraftContent["files"]) => DraftContent["files"]) =>
      change((before) => ({ ...before, files: update(before.files) })),
    type: (text: string) => change((before) => ({ ...before, text })),
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
