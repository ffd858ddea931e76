import { z } from "zod";
import { MAX_FILES_PER_MESSAGE } from "@/lib/files/schemas";
import type { AttachmentDto } from "@/lib/files/schemas";

export const MAX_BODY = 20_000;

export const messageBody = z
  .string()
  .max(MAX_BODY, `Use at most ${MAX_BODY} characters.`)
  .refine((text) => text.trim().length > 0, "Write a message.");

export const attachmentIds = z
  .array(z.uuid())
  .max(MAX_FILES_PER_MESSAGE, `Attach at most ${MAX_FILES_PER_MESSAGE} files.`)
  .default([]);

/** A reply, by an agent or a customer. */
export const replyInput = z.strictObject({ body: messageBody, attachmentIds });
export type ReplyInput = z.infer<typeof replyInput>;

/** An agent's reply. `resolved` sends and resolves in one. */
export const agentReplyInput = replyInput.extend({
  status: z.enum(["pending", "resolved"]).default("pending"),
});
export type AgentReplyInput = z.infer<typeof agentReplyInput>;

/** A message as a customer sees it. */
export type PortalMessageDto = {
  id: string;
  author: "agent" | "customer";
  authorName: string;
  body: string;
  /** ISO time. */
  createdAt: string;
  attachments: AttachmentDto[];
};
