import "server-only";
import { DomainError } from "@/lib/platform/errors";
import { enumField, invalid, referenceField } from "./field";
import type { Columns, Field, Part, Plan, Undo } from "./field";
import { labelOf } from "./labels";
import type { EnumField, TicketStatus } from "./labels";
import type { LockedTicket } from "./lock-ticket";
import type { TicketChange } from "./schemas";

/** Each field of a change that is a column (tags are rows of their own). */
type FieldChange = Required<Omit<TicketChange, "addTags" | "removeTags">>;
export type FieldName = keyof FieldChange;
type Fields = { [Name in FieldName]: Field<Exclude<FieldChange[Name], undefined>> };

const AWAKE = { snoozedAt: null, snoozedUntil: null };

const status: Field<TicketStatus> = {
  columns: ["status", "isActive", "resolvedAt", "waitingSince"],
  isPublic: true,
  resolve: (value, { now }) => planStatus(value.toUpperCase() as LockedTicket["status"], now),
  restore: (before, { ticket, trace, now }) =>
    before.status && ticket.messageCount === trace.messages ? planStatus(before.status, now) : null,
  describe({ status: value }, { type }) {
    // A reply that makes it the other side's turn goes without saying.
    if (type === "message.created" && (value === "open" || value === "pending")) return null;
    if (value === "resolved") return "resolved this";
    if (type === "ticket.reopened") return "reopened this";
    return value ? `set the status to ${labelOf("status", String(value))}` : null;
  },
};

const planStatus =
  (value: LockedTicket["status"], now: Date): Plan =>
  (ticket) => {
    if (value === ticket.status) return null;
    // Closing a resolved ticket does not resolve it a second time.
    const columns = statusColumns(value, ticket.resolvedAt ?? now);
    const data = { from: toWord(ticket.status), status: toWord(value) };
    if (ticket.isActive === columns.isActive) return { columns, data };
    return { columns, data, type: columns.isActive ? "ticket.reopened" : "ticket.resolved" };
  };

const toWord = (value: LockedTicket["status"]) => value.toLowerCase() as TicketStatus;

/** A status with the columns that follow from it. */
function statusColumns(value: LockedTicket["status"], now: Date): Columns {
  const isActive = value === "OPEN" || value === "PENDING";
  return {
    status: value,
    isActive,
    resolvedAt: isActive ? null : now,
    ...(value === "OPEN" ? {} : { waitingSince: null }),
    // Resolving ends the snooze: once reopened, the ticket is in the inbox at once.
    ...(isActive ? {} : AWAKE),
  };
}

const assignee = referenceField({
  column: "assigneeId",
  word: "assignee",
  async find({ tx, workspaceId }, ids) {
    const agents = await tx.agent.findMany({
      where: { workspaceId, deactivatedAt: null, id: { in: ids } },
      select: { id: true, user: { select: { name: true } } },
    });
    return agents.map(({ id, user }) => ({ id, name: user.name }));
  },
  problem: { path: "assignee.agentId", message: "Choose an agent of this workspace." },
  describe(name, actor) {
    if (name === null) return "removed the assignee";
    return name === actor ? "assigned this to themselves" : `assigned this to ${name}`;
  },
});

const teamId = referenceField({
  column: "teamId",
  word: "team",
  find: ({ tx, workspaceId }, ids) =>
    tx.team.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, name: true } }),
  problem: { path: "teamId", message: "Choose a team of this workspace." },
  describe: (name) => (name === null ? "removed the team" : `assigned this to the team ${name}`),
});

const categoryId = referenceField({
  column: "categoryId",
  word: "category",
  isPublic: true,
  find: ({ tx, workspaceId }, ids, isNew) =>
    tx.category.findMany({
      // An archived category keeps its tickets and gets no others.
      where: { workspaceId, id: { in: ids }, ...(isNew && { archivedAt: null }) },
      select: { id: true, name: true },
    }),
  problem: { path: "categoryId", message: "Choose a category that this workspace offers." },
  describe: (name) => (name === null ? "removed the category" : `changed the category to ${name}`),
});

const subject: Field<string> = {
  columns: ["subject"],
  isPublic: true,
  resolve: (value) => planSubject(value),
  restore: ({ subject: value }) => (value === undefined ? null : planSubject(value)),
  describe: ({ renamed, formerly }) =>
    renamed === undefined ? null : `changed the subject from “${formerly ?? ""}” to “${renamed}”`,
};

const planSubject =
  (value: string): Plan =>
  (ticket) =>
    value === ticket.subject
      ? null
      : { columns: { subject: value }, data: { renamed: value, formerly: ticket.subject } };

const snooze: Field<{ until: string | null } | null> = {
  columns: ["snoozedAt", "snoozedUntil"],
  resolve: (value, { now }) => planSnooze(value && { until: readTime(value.until, now) }, now),
  restore: ({ snoozedAt, snoozedUntil = null }, undo) => {
    if (!snoozedAt) return planSnooze(null, undo.now);
    return canResnooze(snoozedUntil, undo) ? planSnooze({ until: snoozedUntil }, undo.now) : null;
  },
  // The time itself is shown in the reader's time zone.
  describe({ snooze: until }) {
    if (until === undefined) return null;
    if (until === null) return "unsnoozed this";
    return until === "answer" ? "snoozed this until the customer replies" : "snoozed this";
  },
};

function planSnooze(value: { until: Date | null } | null, now: Date): Plan {
  if (value === null)
    return ({ snoozedAt }) => (snoozedAt ? { columns: AWAKE, data: { snooze: null } } : null);
  const { until } = value;
  const part: Part = {
    columns: { snoozedAt: now, snoozedUntil: until },
    data: { snooze: until?.toISOString() ?? "answer" },
  };
  return (ticket) => {
    if (!ticket.isActive)
      throw new DomainError("conflict", "A resolved ticket can't be snoozed. Reopen it first.");
    const isSame = ticket.snoozedAt !== null && ticket.snoozedUntil?.getTime() === until?.getTime();
    return isSame ? null : part;
  };
}

/** Nobody has replied since, and the ticket is as active as it was. */
const canResnooze = (until: Date | null, { ticket, restored, trace, now }: Undo) =>
  ticket.messageCount === trace.messages &&
  ticket.isActive &&
  (trace.after.status === undefined || restored.status !== undefined) &&
  (until === null || until > now);

const YEAR = 366 * 86_400_000;

function readTime(until: string | null, now: Date): Date | null {
  if (until === null) return null;
  const time = new Date(until);
  if (time <= now) throw invalid("snooze.until", "Choose a time in the future.");
  if (time.getTime() - now.getTime() > YEAR) throw invalid("snooze.until", "Choose a time within a year.");
  return time;
}

/** The types of their columns in PostgreSQL. */
export const ENUM_TYPES: Record<EnumField, string> = { status: "TicketStatus", priority: "Priority" };

/** In the order in which they are planned, undone and described: a status decides whether a ticket can be snoozed. */
export const FIELDS: Fields = {
  status,
  assignee: {
    ...assignee,
    resolve: ({ agentId }, context) =>
      assignee.resolve(agentId === "me" ? context.agentId : agentId, context),
  },
  teamId,
  categoryId,
  subject,
  priority: enumField("priority"),
  snooze,
};
