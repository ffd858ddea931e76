"use client";

import { apiPath } from "@/components/lib/workspace-context";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import type { ReplyEffects } from "@/lib/tickets/model/schemas";
import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";
import { createDraftStore } from "@/components/ticket/drafts/create-draft-store";
import { mergeEffects } from "./merge-effects";
import { isSameDraft, mergeDrafts } from "@/components/ticket/drafts/merge-drafts";
import { useStoredDraft } from "@/components/ticket/drafts/use-stored-draft";
import type { DraftPlace } from "@/components/ticket/drafts/use-stored-draft";

/** The content of a reply's draft. */
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
  isSame: isSameDraft,
  join: (base, theirs, own) => ({
    ...mergeDrafts(base, theirs, own),
    effects: isSameEffects(base.effects, theirs.effects)
      ? own.effects
      : mergeEffects(theirs.effects, own.effects),
  }),
});

/** Regardless of order: the database has its own. */
const isSameEffects = (one: ReplyEffects, other: ReplyEffects) => inOrder(one) === inOrder(other);
const inOrder = (effects: ReplyEffects) =>
  JSON.stringify(Object.entries(effects).sort(([a], [b]) => a.localeCompare(b)));

const PLACE: DraftPlace<DraftContent> = {
  read: ({ draft, draftFiles, draftEffects, draftAt }) => ({
    content: { text: draft, files: draftFiles, effects: draftEffects },
    at: draftAt,
  }),
  write: ({ content: { text, files, effects }, at }) => ({
    draft: text,
    draftFiles: [...files],
    draftEffects: effects,
    draftAt: at,
  }),
};

/** The agent's unsent reply. */
export function useDraft(thread: TicketThreadDto) {
  const { content, change, refresh, ...kept } = useStoredDraft(drafts, PLACE, thread);
  return {
    ...content,
    ...kept,
    change,
    changeFiles: (update: (files: DraftContent["files"]) => DraftContent["files"]) =>
      change((before) => ({ ...before, files: update(before.files) })),
    type: (text: string) => change((before) => ({ ...before, text })),
    /** Takes in a reply that the server moved back into the draft. @param clean its visible actions */
    takeBack: async (clean: (effects: ReplyEffects) => ReplyEffects) => {
      await refresh();
      change((back) => ({ ...back, effects: clean(back.effects) }));
    },
    /** Puts a failed reply before what has been typed since. */
    putBack: (back: DraftContent) =>
      change((typed) => ({
        ...mergeDrafts(EMPTY, back, typed),
        effects: mergeEffects(back.effects, typed.effects),
      })),
    /**
     * The reply is being sent. The server deletes the draft too; a failed reply is shown in the timeline, not
     * here.
     */
    drop: () => change(() => EMPTY, 0),
  };
}

export type ReplyDraft = ReturnType<typeof useDraft>;
