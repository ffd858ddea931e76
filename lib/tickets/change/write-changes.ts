import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import { columnName, sqlJoin, sql } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { toJson } from "@/lib/platform/to-json";
import { recordEvents } from "@/lib/platform/events/record-event";
import type { EventBody } from "@/lib/platform/events/schemas";
import type { Columns } from "@/lib/tickets/model/field";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import { adjustCounts } from "./adjust-counts";
import { notifyOfChanges } from "./notify-of-changes";

type Actor = AgentActor | PortalActor | { kind: "system"; workspaceId: string };
/** What happens to one locked ticket. */
type Write = { before: LockedTicket; columns: Columns; event: EventBody };

/**
 * Writes changes of locked tickets with all that belongs to them, in as many statements for many as for one: the rows,
 * notifications, an event each, the counters.
 */
export async function writeChanges(tx: Tx, actor: Actor, writes: Write[]): Promise<LockedTicket[]> {
  if (writes.length === 0) return [];
  const { workspaceId } = actor;
  const rows = new Map((await updateRows(tx, workspaceId, writes)).map((row) => [row.id, row]));
  const changes = writes.map(({ before, event }) => ({
    before,
    after: rows.get(before.id) ?? before,
    event,
  }));
  await notifyOfChanges(tx, actor, changes);
  await recordEvents(
    tx,
    actor,
    changes.map(({ before, event }) => ({ ...event, ticket: before })),
  );
  await adjustCounts(
    tx,
    workspaceId,
    changes.map(({ before, after }) => [before, after]),
  );
  return changes.map(({ after }) => after);
}

/** The same for one ticket. @returns the ticket as it is now */
export async function writeChange(tx: Tx, actor: Actor, write: Write): Promise<LockedTicket> {
  const [after = write.before] = await writeChanges(tx, actor, [write]);
  return after;
}

function updateRows(tx: Tx, workspaceId: string, writes: Write[]): Promise<LockedTicket[]> {
  const changed = [...new Set(writes.flatMap(({ columns }) => Object.keys(columns)))];
  const all = Object.keys(writes[0]?.before ?? {});
  // A ticket keeps its value in a column that only others change.
  const rows = writes.map(({ before, columns }) => pick({ ...before, ...columns }, ["id", ...changed]));
  const set = [...changed, "updatedAt"].map((name) =>
    name === "updatedAt" ? sql`"updatedAt" = now()` : sql`${columnName(name)} = row.${columnName(name)}`,
  );
  return tx.$queryRaw<LockedTicket[]>`
    UPDATE "Ticket" AS t SET ${sqlJoin(set)}
    FROM jsonb_populate_recordset(NULL::"Ticket", ${toJson(rows)}::jsonb) AS row
    WHERE t."workspaceId" = ${workspaceId}::uuid AND t."id" = row."id"
    RETURNING ${sqlJoin(all.map((name) => sql`t.${columnName(name)}`))}`;
}

/** @returns the named columns of a row */
export const pick = (ticket: LockedTicket, names: string[]): Columns =>
  Object.fromEntries(names.map((name) => [name, ticket[name as keyof LockedTicket]]));
