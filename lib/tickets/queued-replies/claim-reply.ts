import "server-only";
import type { Prisma, Tx } from "@/lib/platform/db";

/** @returns a queued reply with its author, or null when it is no longer waiting */
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

/** Marks a waiting reply as sent, within the transaction that sends it. @returns false when it is no longer waiting */
export async function claimReply(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
  const { count } = await tx.queuedReply.updateMany({
    where: { workspaceId, id, state: "WAITING" },
    data: { state: "SENT" },
  });
  return count === 1;
}

/** Stores which message a claimed reply became, within the same transaction. */
export async function recordSent(tx: Tx, workspaceId: string, id: string, messageId: string): Promise<void> {
  await tx.queuedReply.update({ where: { workspaceId_id: { workspaceId, id } }, data: { messageId } });
}
