import "server-only";
import type { Prisma } from "@/lib/platform/db";
import type { AttachmentDto } from "./schemas";

export const ATTACHMENT = {
  id: true,
  name: true,
  contentType: true,
  size: true,
} satisfies Prisma.AttachmentSelect;

export const toAttachmentDto = (
  row: Prisma.AttachmentGetPayload<{ select: typeof ATTACHMENT }>,
): AttachmentDto => ({
  id: row.id,
  name: row.name,
  contentType: row.contentType,
  size: row.size,
});
