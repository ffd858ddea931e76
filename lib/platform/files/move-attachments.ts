import "server-only";
import type { Tx } from "@/lib/platform/db";

type Move = { workspaceId: string; from: string; to: string };

/** Gives all uploads of one contact to another, sent or not. */
export async function moveAttachments(tx: Tx, { workspaceId, from, to }: Move): Promise<void> {
  await tx.attachment.updateMany({ where: { workspaceId, contactId: from }, data: { contactId: to } });
}
