import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import { cutText } from "@/lib/platform/cut-text";
import type { Prisma, Tx } from "@/lib/platform/db";
import { returnToDraft } from "@/lib/tickets/drafts/return-to-draft";
import { recordEvent } from "@/lib/platform/events/record-event";
import { notify } from "@/lib/tickets/notifications/notify";
import type { Notice } from "@/lib/tickets/notifications/notify";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import type { QueuedReplyEnd } from "./schemas";

type Actor = AgentActor | PortalActor | { kind: "system"; workspaceId: string };
type Row = Prisma.QueuedReplyGetPayload<Record<string, never>>;

/**
 * Takes back waiting replies of a ticket, within a command that holds the ticket's lock: what was written goes back
 * to its authors' drafts.
 * @returns those that were waiting
 */
export async function endReplies(
  tx: Tx,
  actor: Actor,
  ticket: LockedTicket,
  { where, reason }: { where: Prisma.QueuedReplyWhereInput; reason: QueuedReplyEnd },
): Promise<Row[]> {
  const rows = await tx.queuedReply.findMany({
    where: { ...where, workspaceId: actor.workspaceId, state: "WAITING" },
    orderBy: { createdAt: "asc" },
  });
  if (rows.length === 0) return [];
  await tx.queuedReply.updateMany({
    where: { workspaceId: actor.workspaceId, id: { in: rows.map(({ id }) => id) } },
    data: { state: "CANCELLED", cancelReason: reason },
  });
  await returnToDraft(tx, joined(rows, ticket));
  if (reason !== "undone") await notify(tx, actor.workspaceId, rows.map(toNotice(actor, ticket, reason)));
  await recordEvent(tx, actor, {
    type: "reply.cancelled",
    ticket,
    isPublic: false,
    data: { reason, replies: rows.length },
  });
  return rows;
}

/** To its author: what they wrote has not gone out. */
const toNotice =
  (actor: Actor, { id: ticketId, requesterName, requesterEmail }: LockedTicket, reason: QueuedReplyEnd) =>
  ({ agentId, body }: Row): Notice => ({
    agentId,
    ticketId,
    kind: "SCHEDULE_CANCELLED",
    actorName: actor.kind === "contact" ? requesterName || requesterEmail : "",
    preview: [WHY[reason], cutText(body, 140)].filter(Boolean).join(" "),
    // What is switched off is to hear of customers' answers, not of a reply that never goes out.
    isUrgent: reason !== "answered",
  });

/** What its author is told beside that a reply did not go out. */
const WHY: Partial<Record<QueuedReplyEnd, string>> = {
  closed: "The ticket was done by then.",
  failed: "A file or something else that it needs is gone.",
};

/** One for each author: two replies of one agent become one text. */
function joined(rows: Row[], { workspaceId, id: ticketId }: LockedTicket) {
  return [...Map.groupBy(rows, ({ agentId }) => agentId)].map(([agentId, own]) => ({
    workspaceId,
    agentId,
    ticketId,
    body: own.flatMap(({ body }) => body || []).join("\n\n"),
    attachmentIds: own.flatMap(({ attachmentIds }) => attachmentIds),
    effects: own.at(-1)?.effects ?? {},
  }));
}
