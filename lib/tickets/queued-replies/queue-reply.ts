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

type Later = {
  body: string;
  attachmentIds: string[];
  effects: ReplyEffects;
  isScheduled: boolean;
  sendAt: Date;
};

/**
 * Keeps a reply until its time, with the job that sends it, within a command that holds the ticket's lock. The draft
 * it was is gone.
 * @param draftAt of that draft; undefined: however it is
 * @returns its id
 * @throws DomainError invalid (files)
 */
export async function queueReply(
  tx: Tx,
  actor: AgentActor,
  ticket: LockedTicket,
  reply: Later,
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

const LATE = 10 * 60_000;

/** Gives replies that are long due another job: theirs was lost. At most 500 a time, the oldest first. */
export async function requeueOverdue(now: Date): Promise<void> {
  const overdue = await db.queuedReply.findMany({
    where: { state: "WAITING", sendAt: { lt: new Date(now.getTime() - LATE) } },
    orderBy: { sendAt: "asc" },
    take: 500,
    select: { id: true, workspaceId: true },
  });
  for (const { id, workspaceId } of overdue)
    await transaction((tx) => enqueue(tx, "send-reply", { workspaceId, queuedReplyId: id }));
}
