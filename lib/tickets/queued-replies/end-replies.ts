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
 * Cancels queued replies of a ticket and returns them to their authors' drafts. The caller holds the ticket's lock.
 * @returns the canceled replies
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
  await returnToDraft(tx, joinByAuthor(rows, ticket));
  if (reason !== "undone") await notify(tx, actor.workspaceId, rows.map(toNotice(actor, ticket, reason)));
  await recordEvent(tx, actor, {
    type: "reply.cancelled",
    ticket,
    isPublic: false,
    data: { reason, replies: rows.length },
  });
  return rows;
}

/** Notifies the author of a reply that wasn't sent. */
const toNotice =
  (actor: Actor, { id: ticketId, requesterName, requesterEmail }: LockedTicket, reason: QueuedReplyEnd) =>
  ({ agentId, body }: Row): Notice => ({
    agentId,
    ticketId,
    kind: "SCHEDULE_CANCELLED",
    actorName: actor.kind === "contact" ? requesterName || requesterEmail : "",
    preview: [REASONS[reason], cutText(body, 140)].filter(Boolean).join(" "),
    // Muting is about customers' replies; a reply that is never sent is always reported.
    isUrgent: reason !== "answered",
  });

/** Why a reply wasn't sent, at the start of the notification's preview. */
const REASONS: Partial<Record<QueuedReplyEnd, string>> = {
  closed: "The ticket was already resolved.",
  failed: "A file or something else it needs is no longer available.",
};

/** Joins the replies of each author into one draft. */
function joinByAuthor(rows: Row[], { workspaceId, id: ticketId }: LockedTicket) {
  return [...Map.groupBy(rows, ({ agentId }) => agentId)].map(([agentId, own]) => ({
    workspaceId,
    agentId,
    ticketId,
    body: own.flatMap(({ body }) => body || []).join("\n\n"),
    attachmentIds: own.flatMap(({ attachmentIds }) => attachmentIds),
    effects: own.at(-1)?.effects ?? {},
  }));
}
