import { z } from "zod";
import { MAX_FILES_PER_MESSAGE } from "@/lib/platform/files/schemas";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import { tagName } from "@/lib/workspace/tags/schemas";
import { PRIORITIES, TICKET_STATUSES } from "@/lib/tickets/model/status";

export const MAX_BODY = 20_000;

const text = z.string().max(MAX_BODY, `Use at most ${MAX_BODY} characters.`);
/** Of who can't attach files. */
export const messageBody = text.refine((written) => written.trim().length > 0, "Write a message.");

export const attachmentIds = z
  .array(z.uuid())
  .max(MAX_FILES_PER_MESSAGE, `Attach at most ${MAX_FILES_PER_MESSAGE} files.`)
  .default([]);

/** When a draft was last changed, as the server said; null: there was none. */
export const draftAt = z.iso.datetime().nullable().optional();

/** What a message consists of: a text, files, or both. */
export const messageFields = z.strictObject({ body: text.default(""), attachmentIds });
type Content = z.infer<typeof messageFields>;
export const hasContent = ({ body, attachmentIds: files }: Content) => body.trim() !== "" || files.length > 0;
export const NO_CONTENT = { path: ["body"], message: "Write a message, or attach a file." };

/** A reply, by an agent or a customer. */
export const replyInput = messageFields.refine(hasContent, NO_CONTENT);
export type ReplyInput = z.infer<typeof replyInput>;

/** What else a reply or a macro does to the ticket. What is left out stays as it is. */
export const replyEffects = z.strictObject({
  status: z.enum(TICKET_STATUSES).optional(),
  priority: z.enum(PRIORITIES).optional(),
  /** By name; one that does not exist yet is made. */
  addTags: z.array(tagName).max(20, "Add at most 20 tags.").optional(),
  removeTags: z.array(tagName).max(20, "Remove at most 20 tags.").optional(),
  /** `me`: whoever sends it. Null: nobody. */
  assignee: z.strictObject({ agentId: z.union([z.uuid(), z.literal("me")]).nullable() }).optional(),
  /** Null: no team. */
  teamId: z.uuid().nullable().optional(),
  /** Null: no category. */
  categoryId: z.uuid("Choose a category.").nullable().optional(),
  /** `until` null: until the requester answers. */
  snooze: z.strictObject({ until: z.iso.datetime({ offset: true }).nullable() }).optional(),
});
export type ReplyEffects = z.infer<typeof replyEffects>;

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
