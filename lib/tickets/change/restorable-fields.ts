import "server-only";
import type { Trace } from "./change-many";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import type { ChangedFields } from "./plan-change";

type Known = { agents: { id: string }[]; teams: { id: string }[]; now: Date };
/** A ticket, and what of it is given back so far. */
type State = { ticket: LockedTicket; fields: ChangedFields };

/** What belongs together goes back together. The status comes first: what is done with does not sleep. */
const GROUPS = [
  ["status", "isActive", "resolvedAt", "waitingSince"],
  ["priority"],
  ["assigneeId"],
  ["teamId"],
  ["categoryId"],
  ["snoozedAt", "snoozedUntil"],
] as const;

/** @returns those fields of a ticket that still are as a change left them, with the values that they had before it */
export function restorableFields(ticket: LockedTicket, trace: Trace, known: Known): ChangedFields {
  const fields: ChangedFields = {};
  for (const group of GROUPS) {
    const names = group.filter((name) => name in trace.after);
    const isAsLeft = names.every((name) => same(ticket[name], trace.after[name]));
    if (names.length === 0 || !isAsLeft || !isPossible(group, { ticket, fields }, trace, known)) continue;
    Object.assign(fields, Object.fromEntries(names.map((name) => [name, revive(name, trace.before[name])])));
  }
  return fields;
}

function isPossible([first]: (typeof GROUPS)[number], state: State, trace: Trace, known: Known): boolean {
  const { before } = trace;
  const isKnown = (list: { id: string }[], id: string | null | undefined) =>
    !id || list.some((one) => one.id === id);
  switch (first) {
    case "status":
      return state.ticket.messageCount === trace.messages;
    case "assigneeId":
      return isKnown(known.agents, before.assigneeId);
    case "teamId":
      return isKnown(known.teams, before.teamId);
    case "snoozedAt":
      return !before.snoozedAt || maySleepAgain(state, trace, known.now);
    default:
      return true;
  }
}

/** Only what nobody has come back to: with no answer since, and active again if the change ended it. */
const maySleepAgain = ({ ticket, fields }: State, { before, after, messages }: Trace, now: Date) =>
  ticket.messageCount === messages &&
  (fields.isActive ?? ticket.isActive) &&
  (after.status === undefined || fields.status !== undefined) &&
  (!before.snoozedUntil || new Date(before.snoozedUntil) > now);

const TIMES = ["resolvedAt", "waitingSince", "snoozedAt", "snoozedUntil"];

/** A trace was JSON in between: its times are texts. */
const revive = (name: string, value: unknown) =>
  TIMES.includes(name) && typeof value === "string" ? new Date(value) : value;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
