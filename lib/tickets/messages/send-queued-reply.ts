import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction, db } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import type { Jobs } from "@/lib/platform/jobs/queues";
import { claimReply, findWaitingReply, recordSent } from "@/lib/tickets/queued-replies/claim-reply";
import type { WaitingReply } from "@/lib/tickets/queued-replies/claim-reply";
import { endReplies } from "@/lib/tickets/queued-replies/end-replies";
import type { QueuedReplyEnd } from "@/lib/tickets/queued-replies/schemas";
import { lockTicket } from "@/lib/tickets/model/lock-ticket";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import { replyEffects } from "@/lib/tickets/model/schemas";
import { writeReply } from "./write-reply";
import { findOwnReply } from "@/lib/tickets/queued-replies/find-own-reply";

/**
 * Sends a waiting reply, once however often it is asked to: in the transaction that writes the message it stops
 * waiting. One that cannot go out any more goes back to its author's draft.
 */
export async function sendQueuedReply({ workspaceId, queuedReplyId }: Jobs["send-reply"]): Promise<void> {
  try {
    while (!(await transaction((tx) => send(tx, workspaceId, queuedReplyId))));
  } catch (error) {
    // A file is gone, an agent has left: trying again would not help.
    if (!(error instanceof DomainError)) throw error;
    await transaction((tx) => giveBack(tx, workspaceId, queuedReplyId, "failed"));
  }
}

/** @returns false when the reply went to another ticket, by a merge that was undone, while we waited for this one */
async function send(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
  const found = await findWaitingReply(tx, workspaceId, id);
  if (!found) return true;
  const actor = authorOf(found);
  const ticket = await lockTicket(tx, actor, found.ticket.number);
  const reply = await findWaitingReply(tx, workspaceId, id);
  if (!reply || reply.ticketId !== ticket.id) return !reply;
  const obstacle = obstacleTo(reply, ticket);
  if (obstacle) await giveBack(tx, workspaceId, id, obstacle);
  else await write(tx, actor, ticket, reply);
  return true;
}

async function write(tx: Tx, actor: AgentActor, ticket: LockedTicket, reply: WaitingReply): Promise<void> {
  const { workspaceId, id } = reply;
  if (!(await claimReply(tx, workspaceId, id))) return;
  const { body, attachmentIds } = reply;
  const input = { body, attachmentIds, effects: replyEffects.parse(reply.effects) };
  const isOvertaken = ticket.lastMessageAuthor === "CONTACT" && ticket.lastMessageAt > reply.createdAt;
  await recordSent(tx, workspaceId, id, await writeReply(tx, actor, ticket, input, { isOvertaken }));
}

/** Seconds after pressing Send it goes out whatever happens; a time chosen earlier may have been overtaken. */
function obstacleTo(
  { isScheduled, agent, effects }: WaitingReply,
  ticket: LockedTicket,
): QueuedReplyEnd | null {
  if (!isScheduled) return null;
  if (agent.deactivatedAt) return "left";
  // Who was told that it is solved does not hear once more; what ends it anyway may go out.
  const { status } = replyEffects.parse(effects);
  const ends = ticket.status === "RESOLVED" && (status === "resolved" || status === "closed");
  return ticket.isActive || ends ? null : "closed";
}

async function giveBack(tx: Tx, workspaceId: string, id: string, reason: QueuedReplyEnd): Promise<void> {
  const reply = await findWaitingReply(tx, workspaceId, id);
  if (!reply) return;
  const ticket = await lockTicket(tx, authorOf(reply), reply.ticket.number);
  await endReplies(tx, { kind: "system", workspaceId }, ticket, { where: { id }, reason });
}

const authorOf = ({ workspaceId, agentId, agent }: WaitingReply): AgentActor => ({
  kind: "agent",
  workspaceId,
  agentId,
  name: agent.user.name,
  role: agent.role,
});

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
