import { z } from "zod";
import { MAX_FILES_PER_MESSAGE } from "@/lib/platform/files/schemas";
import { MAX_BODY, MAX_SUBJECT } from "@/lib/tickets/model/labels";
import { replyEffects } from "@/lib/tickets/model/schemas";

const body = z.string().max(MAX_BODY);
/** More than a message may have: what comes back, or from another ticket, stands beside what is typed. */
const longBody = z.string().max(4 * MAX_BODY);
const files = z
  .array(z.uuid())
  .max(4 * MAX_FILES_PER_MESSAGE)
  .default([]);

/** When a draft was last changed, as the server said; null: there was none. */
export const draftAt = z.iso.datetime().nullable().optional();

/** `draftAt` of the draft that a change begins from, null for none; left out: whatever is there is replaced. */
const base = draftAt;

/** When a draft was last changed (ISO); null when there is none. */
export type DraftSaved = { draftAt: string | null };

/** What is typed and not sent; an empty body removes the draft. */
export const draftInput = z.strictObject({ body });

/** What an agent has typed for the team, and its files; empty in both it removes the draft. */
export const noteDraftInput = z.strictObject({ body: longBody, fileIds: files, base });
export type NoteDraftInput = z.infer<typeof noteDraftInput>;

/** What an agent has typed; empty in every part it removes the draft. Longer than a message, for what comes back. */
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
