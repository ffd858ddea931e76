import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Prisma, Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { lockTicket } from "@/lib/tickets/model/lock-ticket";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";

const NOTE = {
  ...{ ticketId: true, agentId: true, body: true, mentions: true, version: true },
  files: { select: { storageKey: true } },
  agent: { select: { user: { select: { name: true } } } },
} satisfies Prisma.NoteSelect;

type LockedNote = { note: Prisma.NoteGetPayload<{ select: typeof NOTE }>; ticket: LockedTicket };

/** @returns a note and its ticket, locked until the transaction ends. @throws DomainError not_found */
export async function lockNote(tx: Tx, actor: AgentActor, id: string): Promise<LockedNote> {
  const where = { workspaceId_id: { workspaceId: actor.workspaceId, id } };
  const place = await tx.note.findUnique({ where, select: { ticket: { select: { number: true } } } });
  if (!place) throw notFound("note");
  const ticket = await lockTicket(tx, actor, place.ticket.number);
  const note = await tx.note.findUnique({
    where,
    select: NOTE,
  });
  if (!note) throw notFound("note");
  // The note moved to another ticket while we waited for the lock.
  return note.ticketId === ticket.id ? { note, ticket } : lockNote(tx, actor, id);
}
