import "server-only";
import type { Prisma } from "@/lib/platform/db";
import { ATTACHMENT, toAttachmentDto } from "@/lib/platform/files/attachment-dto";
import { renderMarkdown } from "@/lib/platform/markdown/render-markdown";
import type { PortalMessageDto } from "./schemas";

/** What a customer may see of a message. */
export const PORTAL_MESSAGE = {
  id: true,
  body: true,
  createdAt: true,
  contact: { select: { name: true } },
  agent: { select: { user: { select: { name: true } } } },
  attachments: { select: ATTACHMENT, orderBy: { id: "asc" } },
} satisfies Prisma.MessageSelect;

type Row = Prisma.MessageGetPayload<{ select: typeof PORTAL_MESSAGE }>;

export const toPortalMessageDto = (row: Row): PortalMessageDto => ({
  id: row.id,
  author: row.agent ? "agent" : "customer",
  authorName: row.agent?.user.name ?? row.contact?.name ?? "",
  body: row.body,
  html: row.agent ? renderMarkdown(row.body) : null,
  createdAt: row.createdAt.toISOString(),
  attachments: row.attachments.map(toAttachmentDto),
});
