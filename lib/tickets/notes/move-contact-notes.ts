import "server-only";
import type { Tx } from "@/lib/platform/db";

type Move = { workspaceId: string; from: string; to: string };

/** Makes what agents wrote down about one contact another's. Part of the command that makes one person of two. */
export async function moveContactNotes(tx: Tx, { workspaceId, from, to }: Move): Promise<void> {
  await tx.contactNote.updateMany({ where: { workspaceId, contactId: from }, data: { contactId: to } });
}
