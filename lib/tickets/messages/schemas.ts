import { z } from "zod";
import { draftAt } from "@/lib/tickets/drafts/schemas";
import { MAX_FILES_PER_MESSAGE } from "@/lib/platform/files/schemas";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import { MAX_BODY } from "@/lib/tickets/model/labels";
import { newTicketFields, replyEffects } from "@/lib/tickets/model/schemas";
import type { PortalTicketDto } from "@/lib/tickets/model/schemas";
import type { PortalRatingDto } from "@/lib/tickets/ratings/schemas";

const text = z.string().max(MAX_BODY, `Use at most ${MAX_BODY} characters.`);
/** Of who can't attach files. */
export const messageBody = text.refine((written) => written.trim().length > 0, "Enter a message.");

export const attachmentIds = z
  .array(z.uuid())
  .max(MAX_FILES_PER_MESSAGE, `Attach at most ${MAX_FILES_PER_MESSAGE} files.`)
  .default([]);

/** What a message consists of: a text, files, or both. */
const messageFields = z.strictObject({ body: text.default(""), attachmentIds });
type Content = z.infer<typeof messageFields>;
const hasContent = ({ body, attachmentIds: files }: Content) => body.trim() !== "" || files.length > 0;
const NO_CONTENT = { path: ["body"], message: "Write a message or attach a file." };

/** A reply, by an agent or a customer. */
export const replyInput = messageFields.refine(hasContent, NO_CONTENT);
export type ReplyInput = z.infer<typeof replyInput>;

/** A new ticket: its fields and its first message. */
export const openTicketInput = messageFields.extend(newTicketFields).refine(hasContent, NO_CONTENT);
export type OpenTicketInput = z.infer<typeof openTicketInput>;

/** An agent's reply. `resolved` sends and resolves in one. */
const agentReplyInput = messageFields.extend({
  status: z.enum(["pending", "resolved"]).default("pending"),
  effects: replyEffects.optional(),
  /** Position in the log up to which its author has seen the ticket: what others wrote since then stops it. */
  seen: z.strictObject({ eventSeq: z.int().min(0) }).optional(),
  /** Of the draft that it was, null for none: what was put into that since stays. Omitted: the draft is deleted. */
  draftAt,
});
export type AgentReplyInput = z.infer<typeof agentReplyInput>;

const MAX_UNDO_SECONDS = 60;

/** The same, sent later: after the seconds in which it can be undone, or at a time. */
export const answerInput = agentReplyInput
  .extend({
    undoSeconds: z.int().min(0).max(MAX_UNDO_SECONDS, `Use at most ${MAX_UNDO_SECONDS} seconds.`).default(0),
    sendAt: z.iso
      .datetime({ offset: true, message: "Use an ISO time, for example 2030-01-31T09:00:00Z." })
      .optional(),
  })
  .refine((input) => input.sendAt === undefined || input.undoSeconds === 0, {
    path: ["sendAt"],
    message: "Use either sendAt or undoSeconds.",
  })
  .refine(hasContent, NO_CONTENT);
export type AnswerInput = z.infer<typeof answerInput>;

/** A message as a customer sees it. */
export type PortalMessageDto = {
  id: string;
  author: "agent" | "customer";
  authorName: string;
  body: string;
  /** An agent's Markdown, rendered and harmless; null where the body is plain text. */
  html: string | null;
  /** ISO time. */
  createdAt: string;
  attachments: AttachmentDto[];
};

export type PortalThreadDto = {
  ticket: PortalTicketDto;
  /** Oldest first. */
  messages: PortalMessageDto[];
  rating: PortalRatingDto | null;
  /** The customer's unsent reply, "" when there is none. */
  draft: string;
};
