import "server-only";
import type { Prisma } from "@/lib/platform/db";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import { renderMarkdown } from "@/lib/platform/markdown/render-markdown";
import { replyEffects } from "@/lib/tickets/model/schemas";
import type { QueuedReplyDto } from "./schemas";

export const QUEUED_REPLY = {
  id: true,
  body: true,
  attachmentIds: true,
  effects: true,
  isScheduled: true,
  sendAt: true,
  createdAt: true,
  agent: { select: { id: true, user: { select: { name: true } } } },
} satisfies Prisma.QueuedReplySelect;

type Row = Prisma.QueuedReplyGetPayload<{ select: typeof QUEUED_REPLY }>;

/** @param files at least the reply's attachments, by id */
export const toQueuedReplyDto = (row: Row, files: ReadonlyMap<string, AttachmentDto>): QueuedReplyDto => ({
  id: row.id,
  agent: { id: row.agent.id, name: row.agent.user.name },
  body: row.body,
  html: renderMarkdown(row.body),
  attachments: row.attachmentIds.flatMap((id) => files.get(id) ?? []),
  effects: replyEffects.parse(row.effects),
  isScheduled: row.isScheduled,
  sendAt: row.sendAt.toISOString(),
  createdAt: row.createdAt.toISOString(),
});
