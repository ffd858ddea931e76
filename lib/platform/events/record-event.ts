import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { toJson } from "@/lib/platform/to-json";
import { EVENTS } from "./schemas";
import type { EventBody } from "./schemas";

/** An event of a ticket, as a command writes it. See schemas.ts for what each type promises. */
type NewEvent = EventBody & { ticket: { id: string; requesterId: string } };

/** The NOTIFY channel that says "workspace X has news". Only a hint: readers read the log. */
export const CHANNEL = "lodge_events";

type Actor = AgentActor | PortalActor | { kind: "system"; workspaceId: string };

/**
 * Adds an event to the workspace's log in the command's transaction, and wakes the listeners. The counter's row stays
 * locked until the commit, so positions become visible in order and readers miss none. The time is the clock's, not the
 * transaction's, which may have waited for the one before.
 */
export async function recordEvent(tx: Tx, actor: Actor, event: NewEvent): Promise<void> {
  await recordEvents(tx, actor, [event]);
}

/** Adds one event per ticket for a command that changes several, in one statement. */
export async function recordEvents(tx: Tx, actor: Actor, events: NewEvent[]): Promise<void> {
  const agentId = actor.kind === "agent" ? actor.agentId : null;
  const contactId = actor.kind === "contact" ? actor.contactId : null;
  const rows = events.map(({ type, ticket, isPublic, data = {} }, index) => ({
    place: index + 1,
    type,
    ticketId: ticket.id,
    requesterId: ticket.requesterId,
    isPublic,
    // Cheap beside the statement (microseconds), and nothing else can get into the log.
    data: EVENTS[type].data.parse(data),
  }));
  const written = await tx.$queryRaw<unknown[]>`
    WITH counter AS (
      UPDATE "WorkspaceCounter" SET "lastEventSeq" = "lastEventSeq" + ${rows.length}
      WHERE "workspaceId" = ${actor.workspaceId}::uuid RETURNING "lastEventSeq"
    ), written AS (
      INSERT INTO "Event" ("workspaceId", "seq", "type", "ticketId", "requesterId", "isPublic", "agentId", "contactId", "data", "createdAt")
      SELECT ${actor.workspaceId}::uuid, "lastEventSeq" - ${rows.length} + row.place, row.type, row."ticketId",
        row."requesterId", row."isPublic", ${agentId}::uuid, ${contactId}::uuid, row.data, clock_timestamp()
      FROM counter, jsonb_to_recordset(${toJson(rows)}::jsonb) AS row
        (place int, type text, "ticketId" uuid, "requesterId" uuid, "isPublic" boolean, data jsonb)
      RETURNING "seq"
    )
    SELECT max("seq"), pg_notify(${CHANNEL}, ${actor.workspaceId})::text FROM written HAVING count(*) > 0`;
  if (written.length === 0) throw new Error("The workspace has no counter row.");
}
