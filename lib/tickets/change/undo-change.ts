import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import type { Columns, Context, Named, Part, Trace, Undo } from "@/lib/tickets/model/field";
import { FIELDS } from "@/lib/tickets/model/fields";
import { lockTicketsById } from "@/lib/tickets/model/lock-ticket";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import type { BulkUndoDto } from "@/lib/tickets/model/schemas";
import { toWrite } from "./apply-change";
import { writeChanges } from "./write-changes";
import { describeTags, writeTagRows } from "./write-tags";

const DAY = 86_400_000;

/**
 * Undoes one's own change, within a day: every field that still is as the change left it, and never to a person or
 * team that is gone.
 * @throws DomainError not_found, conflict when it is too late
 */
export async function undoChange(actor: AgentActor, id: string): Promise<BulkUndoDto> {
  const { workspaceId, agentId } = actor;
  return transaction(async (tx) => {
    const own = { workspaceId, agentId, id };
    const change = await tx.bulkChange.findFirst({ where: own });
    if (!change) throw notFound("change");
    if (Date.now() - change.createdAt.getTime() > DAY)
      throw new DomainError("conflict", "A change can be undone for a day. This one is older.");
    const traces = change.before as Trace[];
    const ids = traces.map((trace) => trace.id);
    const tickets = await lockTicketsById(tx, workspaceId, ids);
    // Of two undos at once, the second finds it undone.
    const { count } = await tx.bulkChange.updateMany({
      where: { ...own, undoneAt: null },
      data: { undoneAt: new Date() },
    });
    const restored = count === 0 ? 0 : await restore(tx, actor, tickets, traces);
    return { restored, kept: traces.length - restored };
  });
}

/** @returns how many tickets it changed */
async function restore(tx: Tx, actor: AgentActor, tickets: LockedTicket[], traces: Trace[]): Promise<number> {
  const { workspaceId, agentId } = actor;
  const context = { tx, workspaceId, agentId, now: new Date() };
  const traceOf = new Map(traces.map((trace) => [trace.id, trace]));
  const open = tickets.flatMap((ticket) => {
    const trace = traceOf.get(ticket.id);
    return trace && ticket.mergedIntoId === null ? [{ ticket, trace }] : [];
  });
  const tagged = await restoreTags(
    context,
    open.map(({ trace }) => trace),
  );
  const found = await findNamed(context, traces);
  const writes = open.flatMap(({ ticket, trace }) => {
    const part = restoreFields({ ticket, restored: {}, trace, found, now: context.now });
    const data = { ...part.data, ...tagged(ticket.id).words };
    return Object.keys(data).length > 0 ? [toWrite(ticket, { ...part, data })] : [];
  });
  await writeChanges(tx, actor, writes);
  return writes.length;
}

async function restoreTags({ tx, workspaceId }: Context, traces: Trace[]) {
  const rows = (idsOf: (trace: Trace) => string[]) =>
    traces.flatMap((trace) => idsOf(trace).map((tagId) => ({ ticketId: trace.id, tagId })));
  const [add, remove] = [rows(({ removed }) => removed), rows(({ added }) => added)];
  const written = await writeTagRows(tx, workspaceId, { add, remove });
  const ids = [...new Set([...add, ...remove].map(({ tagId }) => tagId))];
  const tags = await tx.tag.findMany({
    where: { workspaceId, id: { in: ids } },
    select: { id: true, name: true },
  });
  return describeTags(written, tags);
}

/** What the columns referred to before the change, if it still exists. */
async function findNamed(context: Context, traces: Trace[]): Promise<Named[]> {
  const found: Named[] = [];
  for (const { find, columns } of Object.values(FIELDS)) {
    const [column] = columns;
    if (!find || column === undefined) continue;
    const ids = traces.map(({ before }) => before[column]).filter((id) => typeof id === "string");
    if (ids.length > 0) found.push(...(await find(context, [...new Set(ids)])));
  }
  return found;
}

function restoreFields(undo: Undo): Required<Part> {
  const { trace } = undo;
  const whole: Required<Part> = { columns: {}, data: {}, type: "ticket.updated" };
  for (const { columns, restore: restoreField } of Object.values(FIELDS)) {
    const names = columns.filter((name) => name in trace.after);
    const isAsLeft = names.every((name) => same(undo.ticket[name], trace.after[name]));
    if (names.length === 0 || !isAsLeft) continue;
    const before = revive(names, trace.before);
    const ticket = { ...undo.ticket, ...whole.columns };
    const part = restoreField(before, { ...undo, ticket, restored: whole.columns })?.(ticket);
    if (!part) continue;
    Object.assign(whole.columns, before);
    Object.assign(whole.data, part.data);
    if (part.type) whole.type = part.type;
  }
  return whole;
}

const revive = (names: (keyof LockedTicket)[], before: Trace["before"]): Columns =>
  Object.fromEntries(
    names.map((name) => {
      const value = before[name];
      return [name, typeof value === "string" && /(At|Until|Since)$/.test(name) ? new Date(value) : value];
    }),
  );

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
