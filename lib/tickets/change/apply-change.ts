import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import type { EventBody } from "@/lib/platform/events/schemas";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import type { Columns, Context, Field, Part, Plan, Trace } from "@/lib/tickets/model/field";
import { FIELDS } from "@/lib/tickets/model/fields";
import type { FieldName } from "@/lib/tickets/model/fields";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import type { TicketChange } from "@/lib/tickets/model/schemas";
import { pick, writeChanges } from "./write-changes";
import { resolveTags, writeTags } from "./write-tags";

/** A command around a change, for example a reply: its columns and event are written with those of the change. */
type Command = { columns: Columns; event: EventBody<"message.created"> };
/** `skips`: a ticket that can't be changed so stays as it is; otherwise that is an error. */
type How = { command?: Command; skips?: boolean };

/**
 * Changes locked tickets, one or many, in a fixed number of statements: with an event, notifications and counters for
 * each. A ticket that is so already is left alone, unless there is a command around the change.
 * @returns a trace of every ticket that was changed
 * @throws DomainError invalid for agents, teams, categories and times; conflict for a resolved ticket to be snoozed
 */
export async function applyChange(
  tx: Tx,
  actor: AgentActor | PortalActor,
  tickets: LockedTicket[],
  change: TicketChange,
  { command, skips = false }: How = {},
): Promise<Trace[]> {
  const { workspaceId } = actor;
  const agentId = actor.kind === "agent" ? actor.agentId : null;
  const plans = await resolveChange({ tx, workspaceId, agentId, now: new Date() }, change);
  const tags = await resolveTags(tx, workspaceId, change);
  const planned = tickets.flatMap((before) => {
    const part = skips ? tryPlan(before, plans) : planTicket(before, plans);
    return part ? [{ before, part }] : [];
  });
  const ids = planned.map(({ before }) => before.id);
  const tagged = await writeTags(tx, workspaceId, { ids, ...tags });
  const changed = planned.flatMap(({ before, part }) => {
    const { added, removed, words } = tagged(before.id);
    const data = { ...part.data, ...words };
    return command || Object.keys(data).length > 0
      ? [{ before, part: { ...part, data }, added, removed }]
      : [];
  });
  const until = changed.find(({ part }) => part.columns.snoozedUntil)?.part.columns.snoozedUntil;
  // The job looks at what is due then, so changing the snooze again needs no other job.
  if (until) await enqueue(tx, "wake-tickets", { workspaceId }, until);
  await writeChanges(
    tx,
    actor,
    changed.map(({ before, part }) => toWrite(before, part, command)),
  );
  return changed.map(({ before, part: { columns }, added, removed }) => ({
    id: before.id,
    messages: before.messageCount,
    before: pick(before, Object.keys(columns)),
    after: columns,
    added,
    removed,
  }));
}

/** Looks up all that a change names. @throws DomainError invalid */
export async function resolveChange(context: Context, change: TicketChange): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const name of Object.keys(FIELDS) as FieldName[]) {
    const field = FIELDS[name] as Field<unknown>;
    if (change[name] !== undefined) plans.push(await field.resolve(change[name], context));
  }
  return plans;
}

/** All that changes on a ticket. A later plan sees what the earlier ones have changed. */
function planTicket(ticket: LockedTicket, plans: Plan[]): Required<Part> {
  const whole: Required<Part> = { columns: {}, data: {}, type: "ticket.updated" };
  for (const plan of plans) {
    const part = plan({ ...ticket, ...whole.columns });
    if (!part) continue;
    Object.assign(whole.columns, part.columns);
    Object.assign(whole.data, part.data);
    if (part.type) whole.type = part.type;
  }
  return whole;
}

function tryPlan(ticket: LockedTicket, plans: Plan[]): Required<Part> | null {
  if (ticket.mergedIntoId !== null) return null;
  try {
    return planTicket(ticket, plans);
  } catch (error) {
    if (error instanceof DomainError && error.code === "conflict") return null;
    throw error;
  }
}

const PUBLIC = Object.values(FIELDS).flatMap(({ isPublic, columns: [first] }) => (isPublic ? [first] : []));

/** The event of a change, or of the command around it with the change's data. */
export function toWrite(before: LockedTicket, { columns, data, type }: Required<Part>, command?: Command) {
  if (command) {
    const { event } = command;
    return {
      before,
      columns: { ...command.columns, ...columns },
      event: { ...event, data: { ...event.data, ...data } },
    };
  }
  const isPublic = PUBLIC.some((name) => name !== undefined && name in columns);
  return { before, columns, event: { type, isPublic, data } };
}
