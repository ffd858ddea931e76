import { z } from "zod";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import type { ReplyEffects } from "@/lib/tickets/model/schemas";

/** Why a reply wasn't sent: undone by its author, the customer replied first, the ticket was closed, … */
export type QueuedReplyEnd = "undone" | "answered" | "closed" | "left" | "failed";

/** A queued or scheduled reply. Every agent sees it; only its author can undo it. */
export type QueuedReplyDto = {
  id: string;
  agent: { id: string; name: string };
  body: string;
  /** The rendered body. */
  html: string;
  attachments: AttachmentDto[];
  effects: ReplyEffects;
  /** Whether its author chose the time; false while only the undo time runs. */
  isScheduled: boolean;
  /** ISO time. */
  sendAt: string;
  createdAt: string;
};

export const queuedReplyParams = z.object({ id: z.uuid() });
