import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { findOwnReply } from "@/lib/tickets/queued-replies/find-own-reply";
import { sendQueuedReply } from "./send-queued-reply";

/**
 * Its author sends a waiting reply now. Sending it twice sends it once.
 * @returns the message it became, and the ticket's number
 * @throws DomainError not_found (also for another's), conflict when it was taken back
 */
export async function dispatchReply(
  actor: AgentActor,
  id: string,
): Promise<{ messageId: string; number: number }> {
  await findOwnReply(db, actor, id);
  await sendQueuedReply({ workspaceId: actor.workspaceId, queuedReplyId: id });
  const { messageId, number } = await findOwnReply(db, actor, id);
  if (messageId === null)
    throw new DomainError("conflict", "This reply was taken back. Its text is in your draft.");
  return { messageId, number };
}
