import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { takeLimit } from "@/lib/platform/limits/take-limit";
import { lockTicketById, lockTicket } from "@/lib/tickets/model/lock-ticket";
import { readRating } from "./rating-token";
import type { PortalRatingDto, RatingInput } from "./schemas";
import { writeRating } from "./write-rating";

/**
 * Records a rating from an email's link.
 * @returns null if the link is invalid, or the ticket now belongs to another customer
 * @throws DomainError conflict (reopened, or too late), rate_limited
 */
export async function rateByLink(
  workspaceId: string,
  token: string,
  input: RatingInput,
): Promise<PortalRatingDto | null> {
  const now = new Date();
  const about = readRating(workspaceId, token, now);
  if (!about) return null;
  const { ticketId, contactId } = about;
  await takeLimit(`rating-link:${ticketId}`, { limit: 60, windowSeconds: 3600 });
  const actor: PortalActor = {
    ...{ kind: "contact", workspaceId, contactId, sessionId: "rating link" },
    assurance: { method: "MAILBOX", secretId: null, verifiedAt: now },
  };
  return transaction(async (tx) => {
    const ticket = await lockTicketById(tx, workspaceId, ticketId);
    return ticket?.requesterId === contactId ? writeRating(tx, actor, ticket, input) : null;
  });
}

/**
 * Records a rating from the portal.
 * @throws DomainError not_found, conflict (not solved, or too late), rate_limited
 */
export async function rateTicket(
  actor: PortalActor,
  number: number,
  input: RatingInput,
): Promise<PortalRatingDto> {
  await takeLimit(`rating:${actor.sessionId}`, { limit: 30, windowSeconds: 60 });
  return transaction(async (tx) => writeRating(tx, actor, await lockTicket(tx, actor, number), input));
}
