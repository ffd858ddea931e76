import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import { cutText } from "@/lib/platform/cut-text";
import type { Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { recordEvent } from "@/lib/platform/events/record-event";
import { notify } from "@/lib/tickets/notifications/notify";
import { isRatable } from "@/lib/tickets/model/is-ratable";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import { SCORE_LABELS } from "./labels";
import { PORTAL_RATING, toPortalRatingDto } from "./rating-dto";
import type { PortalRatingDto, RatingInput } from "./schemas";

/** Length of a comment's excerpt in the history; the panel shows all of it. */
const IN_HISTORY = 300;

/**
 * Writes a rating, in a command that holds the ticket's lock. Idempotent.
 * @throws DomainError conflict if the ticket isn't resolved, or the time to change the rating is over
 */
export async function writeRating(
  tx: Tx,
  actor: PortalActor,
  ticket: LockedTicket,
  input: RatingInput,
): Promise<PortalRatingDto> {
  const { workspaceId, id: ticketId } = ticket;
  const now = new Date();
  const where = { workspaceId_ticketId: { workspaceId, ticketId } };
  const row = await tx.rating.findUnique({ where, select: PORTAL_RATING });
  const before = row && toPortalRatingDto(row, now);
  requireTime(ticket, before, now);
  const { score, comment = before?.comment ?? "" } = input;
  const isNew = whatIsNew(before, { score, comment });
  if (before && !isNew) return before;
  const said = { score: score.toUpperCase() as Uppercase<typeof score>, comment };
  const author = { workspaceId, ticketId, contactId: ticket.requesterId, createdAt: now };
  const { agentId, ...after } = await tx.rating.upsert({
    where,
    create: { ...author, ...said, agentId: await whoseWork(tx, ticket) },
    update: said,
    select: { ...PORTAL_RATING, agentId: true },
  });
  const data = { rated: score, comment: cutText(comment, IN_HISTORY), isNew: isNew ?? "score" } as const;
  await recordEvent(tx, actor, { type: "ticket.rated", ticket, isPublic: true, data });
  if (agentId) {
    const preview = [SCORE_LABELS[score], cutText(comment, IN_HISTORY)].filter(Boolean).join(": ");
    await notify(tx, workspaceId, [
      { agentId, ticketId, kind: "RATED", actorName: ticket.requesterName, preview },
    ]);
  }
  return toPortalRatingDto(after, now);
}

function requireTime(ticket: LockedTicket, before: PortalRatingDto | null, now: Date): void {
  if (!isRatable(ticket, now) && !before?.canChange)
    throw new DomainError("conflict", "You can rate a ticket for 60 days after it's solved.");
}

function whatIsNew(before: PortalRatingDto | null, after: RatingInput): "score" | "comment" | null {
  if (before?.score !== after.score) return "score";
  return before.comment === after.comment ? null : "comment";
}

/** The assignee, or else who replied last. */
async function whoseWork(tx: Tx, { workspaceId, id, assigneeId }: LockedTicket): Promise<string | null> {
  if (assigneeId) return assigneeId;
  const last = await tx.message.findFirst({
    where: { workspaceId, ticketId: id, agentId: { not: null } },
    orderBy: { id: "desc" },
    select: { agentId: true },
  });
  return last?.agentId ?? null;
}

type Move = { workspaceId: string; from: string; to: string };

/** Moves a contact's ratings to another contact, as part of a merge. */
export async function moveRatings(tx: Tx, { workspaceId, from, to }: Move): Promise<void> {
  await tx.rating.updateMany({ where: { workspaceId, contactId: from }, data: { contactId: to } });
}
