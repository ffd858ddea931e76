import "server-only";
import { describeMove } from "./describe-move";
import { describeRating } from "./describe-rating";

const STATUS: Record<string, string> = {
  open: "Open",
  pending: "Pending",
  resolved: "Resolved",
  closed: "Closed",
};

const PRIORITY: Record<string, string> = { low: "Low", normal: "Normal", high: "High", urgent: "Urgent" };

/** The events that a timeline shows. The others are messages themselves or of no interest here. */
export const SHOWN = [
  ...["ticket.created", "ticket.updated", "ticket.resolved", "ticket.reopened", "ticket.rated"],
  "contact.updated",
  "note.deleted",
  // The actions of a reply.
  "message.created",
];

type Data = Partial<
  Record<
    | "status"
    | "priority"
    | "released"
    | "held"
    | "proof"
    | "woken"
    | "tagged"
    | "untagged"
    | "assigneeId"
    | "renamed"
    | "formerly",
    string
  > &
    Record<"assignee" | "team" | "category" | "snooze", string | null>
>;

/** One line of history for everything that a command changed. @param actor name of who did it */
export function describeEvent(type: string, stored: unknown, actor: string): string | null {
  if (type === "ticket.rated") return describeRating(stored, actor);
  if (type === "contact.updated") return describeContact(stored ?? {}, actor);
  if (type === "note.deleted") return describeDeletion(stored ?? {}, actor);
  const data = (stored ?? {}) as Data;
  return describeWhole(data, actor) ?? describeMove(stored, actor) ?? describeParts(type, data, actor);
}

/** Changes described by a sentence of their own. */
function describeWhole({ proof, held, released, woken }: Data, actor: string): string | null {
  if (proof) return "The customer verified their email address";
  if (held) return `${actor} put this on hold`;
  if (released) return `${actor} released this`;
  return woken ? "Snooze ended" : null;
}

function describeParts(type: string, data: Data, actor: string): string | null {
  const parts = partsOf(type, data, actor);
  const last = parts.pop();
  if (last === undefined) return null;
  return `${actor} ${parts.length > 0 ? `${parts.join(", ")} and ${last}` : last}`;
}

const partsOf = (type: string, data: Data, actor: string): string[] =>
  [
    describeStatus(type, data.status),
    describeAssignee(data.assignee, actor),
    describeTeam(data.team),
    describeCategory(data.category),
    describeSubject(data),
    describePriority(data.priority),
    describeTags("added", data.tagged),
    describeTags("removed", data.untagged),
    describeSnooze(data.snooze),
  ].filter((part) => part !== null);

const describePriority = (priority: string | undefined) =>
  priority === undefined ? null : `set the priority to ${PRIORITY[priority] ?? priority}`;

const describeTags = (verb: string, names: string | undefined) =>
  names === undefined ? null : `${verb} the ${names.includes(", ") ? "tags" : "tag"} ${names}`;

function describeStatus(type: string, status: string | undefined): string | null {
  // It is obvious that a message changes whose turn it is.
  if (type === "message.created" && (status === "open" || status === "pending")) return null;
  if (status === "resolved") return "resolved this";
  if (type === "ticket.reopened") return "reopened this";
  return status ? `set the status to ${STATUS[status] ?? status}` : null;
}

function describeAssignee(assignee: string | null | undefined, actor: string): string | null {
  if (assignee === undefined) return null;
  if (assignee === null) return "removed the assignee";
  return assignee === actor ? "assigned this to themselves" : `assigned this to ${assignee}`;
}

function describeTeam(team: string | null | undefined): string | null {
  if (team === undefined) return null;
  return team === null ? "removed the team" : `assigned this to the team ${team}`;
}

function describeCategory(category: string | null | undefined): string | null {
  if (category === undefined) return null;
  return category === null ? "removed the category" : `changed the category to ${category}`;
}

const describeSubject = ({ renamed, formerly }: Data) =>
  renamed === undefined ? null : `changed the subject from “${formerly ?? ""}” to “${renamed}”`;

/** The time is shown next to the sentence, in the reader's time zone. */
function describeSnooze(snooze: string | null | undefined): string | null {
  if (snooze === undefined) return null;
  if (snooze === null) return "unsnoozed this";
  return snooze === "answer" ? "snoozed this until the customer replies" : "snoozed this";
}

/** @returns until when an event snoozed the ticket, as ISO time */
export function snoozedUntil(stored: unknown): string | null {
  const { snooze } = (stored ?? {}) as Data;
  return snooze && snooze !== "answer" ? snooze : null;
}

/** `author`: set when someone else deleted it. */
const describeDeletion = ({ author }: { author?: string }, actor: string) =>
  `${actor} deleted ${author ? `${author}’s note` : "a note"}`;

/** Names of the other contact. */
type ContactData = { merged?: string; apart?: string; reconsidered?: string };

function describeContact({ merged, apart, reconsidered }: ContactData, actor: string): string | null {
  if (merged) return `${actor} merged ${merged} into this customer`;
  if (apart) return `${actor} kept ${apart} separate`;
  return reconsidered ? `${actor} reopened whether ${reconsidered} is the same person` : null;
}
