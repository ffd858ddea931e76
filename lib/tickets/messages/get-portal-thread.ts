import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { PORTAL_RATING, toPortalRatingDto } from "@/lib/tickets/ratings/rating-dto";
import type { PortalThreadDto } from "./schemas";
import { followMerges } from "@/lib/tickets/model/follow-merges";
import { PORTAL_TICKET, toPortalTicketDto } from "@/lib/tickets/model/ticket-dto";
import { ownTickets } from "@/lib/tickets/model/visible-tickets";
import { PORTAL_MESSAGE, toPortalMessageDto } from "./message-dto";

/**
 * A customer's ticket with its public messages, oldest first, and their unsent reply. A merged ticket's number leads to
 * the one that it was merged into.
 * @throws DomainError not_found
 */
export async function getPortalThread(actor: PortalActor, number: number): Promise<PortalThreadDto> {
  const { workspaceId, contactId } = actor;
  const [row, draft] = await Promise.all([
    db.ticket.findFirst({
      where: { ...ownTickets(actor), number },
      select: {
        ...PORTAL_TICKET,
        messages: { select: PORTAL_MESSAGE, orderBy: { id: "asc" } },
        rating: { select: PORTAL_RATING },
      },
    }),
    db.portalDraft.findUnique({
      where: { workspaceId_contactId_ticketNumber: { workspaceId, contactId, ticketNumber: number } },
      select: { body: true },
    }),
  ]);
  if (!row) throw notFound("ticket");
  if (row.mergedIntoId) return getPortalThread(actor, await followMerges(workspaceId, number));
  return {
    ticket: toPortalTicketDto(row),
    messages: row.messages.map(toPortalMessageDto),
    rating: row.rating && toPortalRatingDto(row.rating, new Date()),
    draft: draft?.body ?? "",
  };
}
