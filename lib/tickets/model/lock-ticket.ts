import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import type { Prisma, Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { ownTickets, visibleTickets } from "./visible-tickets";

/**
 * Loads a ticket that is about to change, locked to the end of the transaction: whoever comes later sees what was
 * done here. A merged ticket's number leads to the one it was merged into. Another's ticket is not found. Not plain
 * FOR UPDATE: that would also stop rows that merely refer to the ticket, and a mail's outcome, which holds the log's
 * counter while it refers, would wait for us in a circle.
 * @throws DomainError not_found
 */
export async function lockTicket(
  tx: Tx,
  actor: AgentActor | PortalActor,
  number: number,
): Promise<LockedTicket> {
  const where = actor.kind === "agent" ? visibleTickets(actor) : ownTickets(actor);
  const [locked] = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT "id", "mergedIntoId" FROM "Ticket"
      WHERE "workspaceId" = ${where.workspaceId}::uuid AND "number" = ${number}
      UNION ALL
      SELECT t."id", t."mergedIntoId" FROM "Ticket" t JOIN chain ON t."id" = chain."mergedIntoId"
      WHERE t."workspaceId" = ${where.workspaceId}::uuid
    )
    SELECT "id"::text FROM "Ticket"
    WHERE "workspaceId" = ${where.workspaceId}::uuid
      AND "id" = (SELECT "id" FROM chain WHERE "mergedIntoId" IS NULL)
    FOR NO KEY UPDATE`;
  const ticket = locked && (await tx.ticket.findFirst({ where: { ...where, id: locked.id } }));
  if (!ticket) throw notFound("ticket");
  // It was merged while we waited for it.
  return ticket.mergedIntoId === null ? ticket : lockTicket(tx, actor, number);
}

export type LockedTicket = Prisma.TicketGetPayload<Record<string, never>>;

/** The same by id, where nobody acts but the owner of a mailbox. @returns null when it is gone */
export async function lockTicketById(tx: Tx, workspaceId: string, id: string): Promise<LockedTicket | null> {
  await tx.$queryRaw`
    SELECT 1 FROM "Ticket" WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.ticket.findUnique({ where: { workspaceId_id: { workspaceId, id } } });
}

/** Several of an agent's workspace at once, in the order of their numbers: so nobody waits for another in a circle. */
export async function lockTickets(tx: Tx, actor: AgentActor, numbers: number[]): Promise<LockedTicket[]> {
  const where = visibleTickets(actor);
  await tx.$queryRaw`
    SELECT 1 FROM "Ticket" WHERE "workspaceId" = ${where.workspaceId}::uuid AND "number" = ANY(${numbers}::int[])
    ORDER BY "number" FOR NO KEY UPDATE`;
  return tx.ticket.findMany({ where: { ...where, number: { in: numbers } }, orderBy: { number: "asc" } });
}

/** The same by id, as part of a command that found them in the actor's own workspace. */
export async function lockTicketsById(tx: Tx, workspaceId: string, ids: string[]): Promise<LockedTicket[]> {
  await tx.$queryRaw`
    SELECT 1 FROM "Ticket" WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ANY(${ids}::uuid[])
    ORDER BY "number" FOR NO KEY UPDATE`;
  return tx.ticket.findMany({ where: { workspaceId, id: { in: ids } }, orderBy: { number: "asc" } });
}
