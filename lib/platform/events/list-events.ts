import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import type { LiveEvent } from "@/lib/platform/realtime/schemas";

const PAGE = 500;

/**
 * The log after a position, in order, as far as the reader may see it: an agent all of their workspace, a customer
 * the public events of their own tickets. The filter is applied now, not when the event was written.
 * @returns at most 500 events and the position reached, which is later than the last of them where others were left out
 */
export async function listEvents(
  actor: AgentActor | PortalActor,
  after: number,
): Promise<{ events: LiveEvent[]; reached: number; more: boolean }> {
  const { workspaceId } = actor;
  const own = actor.kind === "contact" ? { requesterId: actor.contactId, isPublic: true } : {};
  // The head is read first: what commits in between is simply found the next time.
  const head = await latestSeq(workspaceId);
  if (head <= after) return { events: [], reached: after, more: false };
  const rows = await db.event.findMany({
    where: { workspaceId, seq: { gt: after, lte: head }, ...own },
    orderBy: { seq: "asc" },
    take: PAGE,
    select: { seq: true, type: true, ticket: { select: { number: true } } },
  });
  const events = rows.map((row) => ({ seq: Number(row.seq), type: row.type, ticket: row.ticket.number }));
  const more = rows.length === PAGE;
  return { events, reached: more ? (events.at(-1)?.seq ?? head) : head, more };
}

/** The number of a workspace's latest event, 0 before the first. */
export async function latestSeq(workspaceId: string): Promise<number> {
  const counter = await db.workspaceCounter.findUnique({
    where: { workspaceId },
    select: { lastEventSeq: true },
  });
  return Number(counter?.lastEventSeq ?? 0);
}
