import "server-only";
import type { Tx } from "@/lib/platform/db";
import { moveFiles } from "@/lib/platform/files/attachments";

type Move = { workspaceId: string; from: string; to: string; ids?: string[] };

/**
 * Gives messages of a ticket, with their files, to another one. Part of a command that holds both tickets' locks.
 * @param move without `ids` all of them
 * @returns the ids of those that went
 */
export async function moveToTicket(tx: Tx, { workspaceId, from, to, ids }: Move): Promise<string[]> {
  const moved = await tx.message.updateManyAndReturn({
    where: { workspaceId, ticketId: from, ...(ids && { id: { in: ids } }) },
    data: { ticketId: to },
    select: { id: true },
  });
  const movedIds = moved.map(({ id }) => id);
  await moveFiles(tx, { workspaceId, messageIds: movedIds, to });
  return movedIds;
}

type Verification = { workspaceId: string; ticketId: string; from: string; to: string; verifiedAt: Date };

/** Marks what an unverified visitor wrote in a ticket as verified by the mailbox, and as written by its owner. */
export async function verifyMessages(
  tx: Tx,
  { workspaceId, ticketId, from, to, verifiedAt }: Verification,
): Promise<void> {
  await tx.message.updateMany({
    where: { workspaceId, ticketId, contactId: from, method: "NONE" },
    data: { contactId: to, method: "MAILBOX", verifiedAt },
  });
}

/** Makes everything that one contact has written another's. How each message was verified stays with it. */
export async function moveMessages(tx: Tx, { workspaceId, from, to }: Omit<Move, "ids">): Promise<void> {
  await tx.message.updateMany({ where: { workspaceId, contactId: from }, data: { contactId: to } });
}
