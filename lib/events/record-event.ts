import "server-only";
import type { AgentActor, PortalActor } from "@/lib/auth/actors";
import type { Tx } from "@/lib/db";

/** What can happen. `note.*` types are never public. */
export type EventType =
  | "ticket.created"
  | "ticket.updated"
  | "ticket.resolved"
  | "ticket.reopened"
  | "ticket.read"
  | "ticket.rated"
  | "ticket.drafted"
  | "ticket.followed"
  | "note.created"
  | "message.created"
  | "message.mailed";

export type NewEvent = {
  type: EventType;
  ticket: { id: string; requesterId: string };
  /** Whether the requester may learn of it. */
  isPublic: boolean;
  data?: Record<string, string | number | null>;
};

/** The channel that says "workspace X has news"; the log itself is the truth. */
export const CHANNEL = "lodge_events";

/**
 * Writes an event into the workspace's log, in the transaction of the command, and wakes the listeners.
 * The counter's row is locked from here to the commit, so numbers become visible in their order and none is missed.
 * @returns its number
 */
export async function recordEvent(
  tx: Tx,
  actor: AgentActor | PortalActor | { kind: "system"; workspaceId: string },
  event: NewEvent,
): Promise<number> {
  const agentId = actor.kind === "agent" ? actor.agentId : null;
  const contactId = actor.kind === "contact" ? actor.contactId : null;
  const [row] = await tx.$queryRaw<{ seq: bigint }[]>`
    WITH counter AS (
      UPDATE "WorkspaceCounter" SET "lastEventSeq" = "lastEventSeq" + 1
      WHERE "workspaceId" = ${actor.workspaceId}::uuid RETURNING "lastEventSeq"
    )
    INSERT INTO "Event" ("workspaceId", "seq", "type", "ticketId", "requesterId", "isPublic", "agentId", "contactId", "data")
    SELECT ${actor.workspaceId}::uuid, "lastEventSeq", ${event.type}, ${event.ticket.id}::uuid,
      ${event.ticket.requesterId}::uuid, ${event.isPublic}, ${agentId}::uuid, ${contactId}::uuid,
      ${JSON.stringify(event.data ?? {})}::jsonb
    FROM counter
    RETURNING "seq", pg_notify(${CHANNEL}, ${actor.workspaceId})::text`;
  if (!row) throw new Error("A workspace without a counter row.");
  return Number(row.seq);
}
