import "server-only";
import type { AgentActor, PortalActor } from "@/lib/auth/actors";
import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { ownTickets, visibleTickets } from "./visible-tickets";

/**
 * Loads a ticket that is about to change, locked to the end of the transaction: whoever comes later sees what was
 * done here. Another's ticket is not found. Not plain FOR UPDATE: that would also stop rows that merely refer to the
 * ticket, and a mail's outcome, which holds the log's counter while it refers, would wait for us in a circle.
 * @throws DomainError not_found
 */
export async function lockTicket(tx: Tx, actor: AgentActor | PortalActor, number: number) {
  const where = actor.kind === "agent" ? visibleTickets(actor) : ownTickets(actor);
  const requesterId = "requesterId" in where ? where.requesterId : null;
  await tx.$queryRaw`
    SELECT 1 FROM "Ticket" WHERE "workspaceId" = ${where.workspaceId}::uuid AND "number" = ${number}
      AND (${requesterId}::uuid IS NULL OR "requesterId" = ${requesterId}::uuid) FOR NO KEY UPDATE`;
  const ticket = await tx.ticket.findFirst({ where: { ...where, number } });
  if (!ticket) throw notFound("ticket");
  return ticket;
}

export type LockedTicket = Awaited<ReturnType<typeof lockTicket>>;

/** The same by id, where nobody acts but the owner of a mailbox. @returns null when it is gone */
export async function lockTicketById(tx: Tx, workspaceId: string, id: string): Promise<LockedTicket | null> {
  await tx.$queryRaw`
    SELECT 1 FROM "Ticket" WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.ticket.findUnique({ where: { workspaceId_id: { workspaceId, id } } });
}
