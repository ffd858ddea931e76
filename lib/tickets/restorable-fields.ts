import "server-only";
import type { Trace } from "./change-many";
import type { LockedTicket } from "./lock-ticket";
import type { ChangedFields } from "./plan-change";

type Known = { agents: { id: string }[]; teams: { id: string }[]; now: Date };

/** What belongs together goes back together. */
const GROUPS = [
  ["status", "isActive", "resolvedAt", "waitingSince"],
  ["priority"],
  ["assigneeId"],
  ["teamId"],
  ["snoozedAt", "snoozedUntil"],
] as const;

/** @returns those fields of a ticket that still are as a change left them, with the values that they had before it */
export function restorableFields(ticket: LockedTicket, trace: Trace, known: Known): ChangedFields {
  const fields: ChangedFields = {};
  for (const group of GROUPS) {
    const names = group.filter((name) => name in trace.after);
    const isAsLeft = names.every((name) => same(ticket[name], trace.after[name]));
    if (names.length === 0 || !isAsLeft || !isPossible(group, ticket, trace, known)) continue;
    Object.assign(fields, Object.fromEntries(names.map((name) => [name, revive(name, trace.before[name])])));
  }
  return fields;
}

function isPossible(
  [first]: (typeof GROUPS)[number],
  ticket: LockedTicket,
  { before, messages }: Trace,
  known: Known,
): boolean {
  const isKnown = (list: { id: string }[], id: string | null | undefined) =>
    !id || list.some((one) => one.id === id);
  switch (first) {
    case "status":
      return ticket.messageCount === messages;
    case "assigneeId":
      return isKnown(known.agents, before.assigneeId);
    case "teamId":
      return isKnown(known.teams, before.teamId);
    case "snoozedAt":
      return !before.snoozedUntil || new Date(before.snoozedUntil) > known.now;
    default:
      return true;
  }
}

const TIMES = ["resolvedAt", "waitingSince", "snoozedAt", "snoozedUntil"];

/** A trace was JSON in between: its times are texts. */
const revive = (name: string, value: unknown) =>
  TIMES.includes(name) && typeof value === "string" ? new Date(value) : value;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
