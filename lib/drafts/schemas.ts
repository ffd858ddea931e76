import { z } from "zod";
import { MAX_BODY, attachmentIds, replyEffects } from "@/lib/messages/schemas";

const body = z.string().max(MAX_BODY);

/** What is typed and not sent; an empty body removes the draft. */
export const draftInput = z.strictObject({ body });

/** What an agent has typed for the team, and its files; empty in both it removes the draft. */
export const noteDraftInput = z.strictObject({ body, fileIds: attachmentIds });
export type NoteDraftInput = z.infer<typeof noteDraftInput>;

/** What an agent has typed; empty in every part it removes the draft. Longer than a message, for what comes back. */
export const agentDraftInput = z.strictObject({
  body: z.string().max(4 * MAX_BODY),
  attachmentIds,
  effects: replyEffects.default({}),
});
export type AgentDraftInput = z.infer<typeof agentDraftInput>;
export const newTicketDraftInput = z.strictObject({
  subject: z.string().max(200).default(""),
  body,
  categoryId: z.string().max(40).default(""),
});
export type NewTicketDraft = z.infer<typeof newTicketDraftInput>;
