import "server-only";
import type { Prisma, Tx } from "@/lib/platform/db";

/** A reply that waits, with who wrote it. Null when there is none (any more). */
export async function findWaitingReply(tx: Tx, workspaceId: string, id: string) {
  return tx.queuedReply.findFirst({
    where: { workspaceId, id, state: "WAITING" },
    include: {
      ticket: { select: { number: true } },
      agent: { select: { role: true, deactivatedAt: true, user: { select: { name: true } } } },
    },
  });
}

export type WaitingReply = Prisma.QueuedReplyGetPayload<{
  include: {
    ticket: { select: { number: true } };
    agent: { select: { role: true; deactivatedAt: true; user: { select: { name: true } } } };
  };
}>;

/** Takes a reply for sending, in the transaction that sends it: only one can. @returns whether it was there */
export async function claimReply(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
  const { count } = await tx.queuedReply.updateMany({
    where: { workspaceId, id, state: "WAITING" },
    data: { state: "SENT" },
  });
  return count === 1;
}

/** Which message a claimed reply became. Part of the same transaction. */
export async function noteSent(tx: Tx, workspaceId: string, id: string, messageId: string): Promise<void> {
  await tx.queuedReply.update({ where: { workspaceId_id: { workspaceId, id } }, data: { messageId } });
}
