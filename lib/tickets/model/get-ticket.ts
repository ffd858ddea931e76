import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { followMerges } from "./follow-merges";
import type { PortalTicketDto, TicketListItemDto } from "./schemas";
import { LIST_ITEM, PORTAL_TICKET, toListItemDto, toPortalTicketDto } from "./ticket-dto";
import { ownTickets, visibleTickets } from "./visible-tickets";

/** A merged ticket's number leads to the one that it was merged into. @throws DomainError not_found */
export async function getTicket(actor: AgentActor, number: number): Promise<TicketListItemDto> {
  const row = await db.ticket.findFirst({ where: { ...visibleTickets(actor), number }, select: LIST_ITEM });
  if (!row) throw notFound("ticket");
  if (row.mergedInto) return getTicket(actor, await followMerges(actor.workspaceId, number));
  return toListItemDto(row);
}

/** The same for a customer. @throws DomainError not_found */
export async function getPortalTicket(actor: PortalActor, number: number): Promise<PortalTicketDto> {
  const row = await db.ticket.findFirst({ where: { ...ownTickets(actor), number }, select: PORTAL_TICKET });
  if (!row) throw notFound("ticket");
  if (row.mergedIntoId) return getPortalTicket(actor, await followMerges(actor.workspaceId, number));
  return toPortalTicketDto(row);
}
