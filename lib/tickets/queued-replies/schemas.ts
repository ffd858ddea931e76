import { z } from "zod";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import type { ReplyEffects } from "@/lib/tickets/model/schemas";

/** Why a reply was not sent: its author took it back, the customer answered first, the ticket was closed … */
export type QueuedReplyEnd = "undone" | "answered" | "closed" | "left" | "failed";

/** A reply that is on its way or waits for its time, as every agent sees it; only its author can take it back. */
export type QueuedReplyDto = {
  id: string;
  agent: { id: string; name: string };
  body: string;
  /** The body as it will be shown. */
  html: string;
  attachments: AttachmentDto[];
  effects: ReplyEffects;
  /** Its author chose the time; false for the seconds in which it can be undone. */
  isScheduled: boolean;
  /** ISO time. */
  sendAt: string;
  createdAt: string;
};

export const queuedReplyParams = z.object({ id: z.uuid() });
