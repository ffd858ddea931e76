import "server-only";
import { DomainError } from "@/lib/platform/errors";
import type { EventType, NewEvent } from "@/lib/platform/events/record-event";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import type { ResolvedChange } from "./resolve-change";

/** The fields that a change may write. */
export type ChangedFields = Partial<
  Pick<
    LockedTicket,
    | "status"
    | "isActive"
    | "resolvedAt"
    | "waitingSince"
    | "priority"
    | "assigneeId"
    | "teamId"
    | "categoryId"
    | "subject"
    | "snoozedAt"
    | "snoozedUntil"
  >
>;

/** What a change does to one ticket: its fields, and what the history says of it. Nothing where all is so already. */
export type Plan = { fields: ChangedFields; data: NonNullable<NewEvent["data"]>; type: EventType };

/** Whether a customer sees something of it. */
export const isSeenByCustomer = (fields: ChangedFields) =>
  ["status", "categoryId", "subject"].some((name) => name in fields);

const AWAKE = { snoozedAt: null, snoozedUntil: null };

/** The fields that go with a status, so that none of them can disagree. */
function statusFields(status: LockedTicket["status"], now: Date) {
  const isActive = status === "OPEN" || status === "PENDING";
  return {
    status,
    isActive,
    resolvedAt: isActive ? null : now,
    ...(status === "OPEN" ? {} : { waitingSince: null }),
    // What is done with does not sleep: reopened, it is there at once.
    ...(isActive ? {} : AWAKE),
  };
}

/** @throws DomainError conflict when a ticket that is done with is told to sleep */
export function planChange(ticket: LockedTicket, change: ResolvedChange, now: Date): Plan {
  const status = planStatus(ticket, change, now);
  const parts = [status, planPriority(ticket, change), planPeople(ticket, change), planTopic(ticket, change)];
  const isActive = status.fields.isActive ?? ticket.isActive;
  parts.push(planSnooze({ ...ticket, isActive }, change, now));
  return {
    fields: Object.assign({}, ...parts.map(({ fields }) => fields)) as ChangedFields,
    data: Object.assign({}, ...parts.map(({ data }) => data)) as Plan["data"],
    type: status.type,
  };
}

function planStatus(ticket: LockedTicket, { status }: ResolvedChange, now: Date): Plan {
  if (status === undefined || status === ticket.status)
    return { fields: {}, data: {}, type: "ticket.updated" };
  // Closing what was resolved does not resolve it a second time.
  const fields = statusFields(status, ticket.resolvedAt ?? now);
  const type =
    ticket.isActive === fields.isActive
      ? "ticket.updated"
      : fields.isActive
        ? "ticket.reopened"
        : "ticket.resolved";
  return { fields, data: { from: ticket.status.toLowerCase(), status: status.toLowerCase() }, type };
}

type Part = Omit<Plan, "type">;
const NOTHING: Part = { fields: {}, data: {} };
const NOBODY = { id: null, name: null };

function planPriority(ticket: LockedTicket, { priority }: ResolvedChange): Part {
  if (priority === undefined || priority === ticket.priority) return NOTHING;
  return { fields: { priority }, data: { priority: priority.toLowerCase() } };
}

const planPeople = (ticket: LockedTicket, change: ResolvedChange): Part => {
  const [agent, team] = [planAssignee(ticket, change), planTeam(ticket, change)];
  return { fields: { ...agent.fields, ...team.fields }, data: { ...agent.data, ...team.data } };
};

function planAssignee(ticket: LockedTicket, { assignee }: ResolvedChange): Part {
  if (assignee === undefined) return NOTHING;
  const { id: assigneeId, name } = assignee ?? NOBODY;
  return assigneeId === ticket.assigneeId
    ? NOTHING
    : { fields: { assigneeId }, data: { assignee: name, assigneeId } };
}

function planTeam(ticket: LockedTicket, { team }: ResolvedChange): Part {
  if (team === undefined) return NOTHING;
  const { id: teamId, name } = team ?? NOBODY;
  return teamId === ticket.teamId ? NOTHING : { fields: { teamId }, data: { team: name } };
}

/** What it is about. */
function planTopic(ticket: LockedTicket, { category, subject }: ResolvedChange): Part {
  const fields: ChangedFields = {};
  const data: Part["data"] = {};
  const { id: categoryId, name } = category ?? NOBODY;
  if (category !== undefined && categoryId !== ticket.categoryId) {
    fields.categoryId = categoryId;
    data["category"] = name;
  }
  if (subject !== undefined && subject !== ticket.subject) {
    fields.subject = subject;
    data["renamed"] = subject;
    data["formerly"] = ticket.subject;
  }
  return { fields, data };
}

function planSnooze(ticket: LockedTicket, { snooze }: ResolvedChange, now: Date): Part {
  if (snooze === undefined) return NOTHING;
  if (snooze === null) return ticket.snoozedAt ? { fields: AWAKE, data: { snooze: null } } : NOTHING;
  if (!ticket.isActive)
    throw new DomainError("conflict", "A ticket that is done with does not sleep. Reopen it first.");
  return isSameSleep(ticket, snooze.until)
    ? NOTHING
    : {
        fields: { snoozedAt: now, snoozedUntil: snooze.until },
        data: { snooze: snooze.until?.toISOString() ?? "answer" },
      };
}

const isSameSleep = ({ snoozedAt, snoozedUntil }: LockedTicket, until: Date | null) =>
  snoozedAt !== null && snoozedUntil?.getTime() === until?.getTime();
