import "server-only";
import { db } from "@/lib/platform/db";
import { isRatable } from "@/lib/tickets/model/is-ratable";
import { PORTAL_RATING, toPortalRatingDto } from "./rating-dto";
import { readRating } from "./rating-token";
import type { PortalRatingDto } from "./schemas";

export type RatingPlace = { workspaceName: string; subject: string; rating: PortalRatingDto | null };

/** Finds what a rating link is about, without changes, because mail scanners open links. @returns null if invalid */
export async function findRatingLink(workspaceId: string, token: string): Promise<RatingPlace | null> {
  const now = new Date();
  const about = readRating(workspaceId, token, now);
  if (!about) return null;
  const ticket = await db.ticket.findFirst({
    where: { workspaceId, id: about.ticketId, requesterId: about.contactId },
    select: {
      ...{ subject: true, isActive: true, resolvedAt: true, mergedIntoId: true },
      workspace: { select: { name: true } },
      rating: { select: PORTAL_RATING },
    },
  });
  if (!ticket) return null;
  const rating = ticket.rating && toPortalRatingDto(ticket.rating, now);
  if (!isRatable(ticket, now) && !rating?.canChange) return null;
  return { workspaceName: ticket.workspace.name, subject: ticket.subject, rating };
}
