import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { clearAgentDraft } from "@/lib/tickets/drafts/clear-drafts";
import { recordEvent } from "@/lib/platform/events/record-event";
import { requireOwnUploads } from "@/lib/platform/files/require-own-uploads";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import type { ReplyEffects } from "@/lib/tickets/model/schemas";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import { db, transaction } from "@/lib/platform/db";

type NewQueuedReply = {
  body: string;
  attachmentIds: string[];
  effects: ReplyEffects;
  isScheduled: boolean;
  sendAt: Date;
};

/**
 * Stores a reply with the job that sends it later, and deletes its draft. The caller holds the ticket's lock.
 * @param draftAt of the draft; undefined: deletes any
 * @returns its id
 * @throws DomainError invalid (files)
 */
export async function queueReply(
  tx: Tx,
  actor: AgentActor,
  ticket: LockedTicket,
  reply: NewQueuedReply,
  draftAt: string | null | undefined,
): Promise<string> {
  const { workspaceId, agentId } = actor;
  await requireOwnUploads(tx, actor, reply.attachmentIds);
  const { id } = await tx.queuedReply.create({
    data: {
      workspaceId,
      agentId,
      ticketId: ticket.id,
      ...reply,
      effects: JSON.parse(JSON.stringify(reply.effects)) as object,
    },
    select: { id: true },
  });
  await clearAgentDraft(tx, actor, ticket.id, draftAt);
  await recordEvent(tx, actor, {
    type: "reply.queued",
    ticket,
    isPublic: false,
    data: { queuedReplyId: id, sendAt: reply.sendAt.toISOString() },
  });
  await enqueue(tx, "send-reply", { workspaceId, queuedReplyId: id }, reply.sendAt);
  return id;
}

const OVERDUE_AFTER = 10 * 60_000;

/** Enqueues overdue replies whose job was lost again: at most 500 at a time, the oldest first. */
export async function requeueOverdue(now: Date): Promise<void> {
  const overdue = await db.queuedReply.findMany({
    where: { state: "WAITING", sendAt: { lt: new Date(now.getTime() - OVERDUE_AFTER) } },
    orderBy: { sendAt: "asc" },
    take: 500,
    select: { id: true, workspaceId: true },
  });
  for (const { id, workspaceId } of overdue)
    await transaction((tx) => enqueue(tx, "send-reply", { workspaceId, queuedReplyId: id }));
}
