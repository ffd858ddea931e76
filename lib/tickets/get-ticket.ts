import "server-only";
import type { AgentActor, PortalActor } from "@/lib/auth/actors";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { PortalTicketDto, TicketListItemDto } from "./schemas";
import { LIST_ITEM, PORTAL_TICKET, toListItemDto, toPortalTicketDto } from "./ticket-dto";
import { ownTickets, visibleTickets } from "./visible-tickets";

/** @throws DomainError not_found */
export async function getTicket(actor: AgentActor, number: number): Promise<TicketListItemDto> {
  const row = await db.ticket.findFirst({ where: { ...visibleTickets(actor), number }, select: LIST_ITEM });
  if (!row) throw notFound("ticket");
  return toListItemDto(row);
}

/** @throws DomainError not_found */
export async function getPortalTicket(actor: PortalActor, number: number): Promise<PortalTicketDto> {
  const row = await db.ticket.findFirst({ where: { ...ownTickets(actor), number }, select: PORTAL_TICKET });
  if (!row) throw notFound("ticket");
  return toPortalTicketDto(row);
}
