import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import type { LiveEvent } from "@/lib/platform/realtime/schemas";
import type { EventType } from "./schemas";

const PAGE = 500;

/**
 * The events after a position, in order. Agents see all of their workspace, customers the public events of their own
 * tickets. Visibility is checked on reading, not on writing.
 * @returns at most 500 events, and the position reached, which may be past the last of them
 */
export async function listEvents(
  actor: AgentActor | PortalActor,
  after: number,
): Promise<{ events: LiveEvent[]; reached: number; more: boolean }> {
  const { workspaceId } = actor;
  const own = actor.kind === "contact" ? { requesterId: actor.contactId, isPublic: true } : {};
  // Reads the head first: what commits in between is found by the next read.
  const head = await latestSeq(workspaceId);
  if (head <= after) return { events: [], reached: after, more: false };
  const rows = await db.event.findMany({
    where: { workspaceId, seq: { gt: after, lte: head }, ...own },
    orderBy: { seq: "asc" },
    take: PAGE,
    select: { seq: true, type: true, ticket: { select: { number: true } } },
  });
  const events = rows.map((row) => ({
    seq: Number(row.seq),
    type: row.type as EventType,
    ticket: row.ticket.number,
  }));
  const more = rows.length === PAGE;
  return { events, reached: more ? (events.at(-1)?.seq ?? head) : head, more };
}

/** The position of a workspace's latest event; 0 before the first. */
export async function latestSeq(workspaceId: string): Promise<number> {
  const counter = await db.workspaceCounter.findUnique({
    where: { workspaceId },
    select: { lastEventSeq: true },
  });
  return Number(counter?.lastEventSeq ?? 0);
}
