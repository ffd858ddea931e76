import { z } from "zod";
import { MAX_FILES_PER_MESSAGE } from "@/lib/platform/files/schemas";
import { MAX_BODY, MAX_SUBJECT } from "@/lib/tickets/model/labels";
import { replyEffects } from "@/lib/tickets/model/schemas";

const body = z.string().max(MAX_BODY);
/** Longer than a message: canceled replies and drafts of merged tickets are added to a draft. */
const longBody = z.string().max(4 * MAX_BODY);
const files = z
  .array(z.uuid())
  .max(4 * MAX_FILES_PER_MESSAGE)
  .default([]);

/** When a draft was last changed, as returned by the server; null: there was none. */
export const draftAt = z.iso.datetime().nullable().optional();

/** `draftAt` of the draft that a change is based on, null for none. Without it, any draft is replaced. */
const base = draftAt;

/** When a draft was last changed (ISO); null when there is none. */
export type DraftSaved = { draftAt: string | null };

/** A customer's draft; an empty body deletes it. */
export const draftInput = z.strictObject({ body });

/** An agent's note draft; deleted when empty. */
export const noteDraftInput = z.strictObject({ body: longBody, fileIds: files, base });
export type NoteDraftInput = z.infer<typeof noteDraftInput>;

/** An agent's reply draft; deleted when empty. */
export const agentDraftInput = z.strictObject({
  body: longBody,
  attachmentIds: files,
  effects: replyEffects.default({}),
  base,
});
export type AgentDraftInput = z.infer<typeof agentDraftInput>;
export const newTicketDraftInput = z.strictObject({
  subject: z.string().max(MAX_SUBJECT).default(""),
  body,
  categoryId: z.string().max(40).default(""),
});
export type NewTicketDraft = z.infer<typeof newTicketDraftInput>;
