import "server-only";
import type { EventData } from "@/lib/tickets/model/field";
import { FIELDS } from "@/lib/tickets/model/fields";
import { SCORE_LABELS } from "@/lib/tickets/ratings/labels";
import type { Score } from "@/lib/tickets/ratings/labels";

/** The events that a timeline shows. The others are messages themselves or of no interest here. */
export const SHOWN = [
  ...["ticket.created", "ticket.updated", "ticket.resolved", "ticket.reopened", "ticket.rated"],
  "contact.updated",
  "note.deleted",
  // The actions of a reply.
  "message.created",
];

/** One line of history for everything that a command changed. @param actor name of who did it */
export function describeEvent(type: string, stored: unknown, actor: string): string | null {
  if (type === "ticket.rated") return describeRating(stored, actor);
  if (type === "contact.updated") return describeContact(stored ?? {}, actor);
  if (type === "note.deleted") return describeDeletion(stored ?? {}, actor);
  const data = (stored ?? {}) as EventData;
  return describeWhole(data, actor) ?? describeMerge(stored, actor) ?? describeParts(type, data, actor);
}

/** Changes described by a sentence of their own. */
function describeWhole({ proof, held, released, woken }: EventData, actor: string): string | null {
  if (proof) return "The customer verified their email address";
  if (held) return `${actor} put this on hold`;
  if (released) return `${actor} released this`;
  return woken ? "Snooze ended" : null;
}

function describeParts(type: string, data: EventData, actor: string): string | null {
  const parts = [
    ...Object.values(FIELDS).map(({ describe }) => describe(data, { type, actor })),
    describeTags("added", data["tagged"]),
    describeTags("removed", data["untagged"]),
  ].filter((part) => part !== null);
  const last = parts.pop();
  if (last === undefined) return null;
  return `${actor} ${parts.length > 0 ? `${parts.join(", ")} and ${last}` : last}`;
}

const describeTags = (verb: string, names: EventData[string] | undefined) =>
  typeof names === "string" ? `${verb} the ${names.includes(", ") ? "tags" : "tag"} ${names}` : null;

/** @returns until when an event snoozed the ticket, as ISO time */
export function snoozedUntil(stored: unknown): string | null {
  const { snooze } = (stored ?? {}) as EventData;
  return typeof snooze === "string" && snooze !== "answer" ? snooze : null;
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

type Key =
  "merged" | "mergedInto" | "separated" | "separatedFrom" | "split" | "splitFrom" | "linked" | "unlinked";
type MergeData = Partial<Record<Key, number>> & { subject?: string };

const WORDS: Record<Key, (ticket: string) => string> = {
  merged: (ticket) => `merged ${ticket} into this`,
  mergedInto: (ticket) => `merged this into ${ticket}`,
  separated: (ticket) => `undid the merge of ${ticket}`,
  separatedFrom: (ticket) => `undid the merge of this into ${ticket}`,
  split: (ticket) => `split ${ticket} off this`,
  splitFrom: (ticket) => `split this off ${ticket}`,
  linked: (ticket) => `linked this with ${ticket}`,
  unlinked: (ticket) => `removed the link with ${ticket}`,
};

/** Describes merges, splits and links with another ticket; null for anything else. */
function describeMerge(stored: unknown, actor: string): string | null {
  const data = (stored ?? {}) as MergeData;
  const key = (Object.keys(WORDS) as Key[]).find((name) => data[name] !== undefined);
  if (!key) return null;
  const subject = data.subject ? ` \u201c${data.subject}\u201d` : "";
  return `${actor} ${WORDS[key](`#${data[key]}${subject}`)}`;
}

type RatingData = { rated?: Score; comment?: string; isNew?: "score" | "comment" };

/** A customer's rating as one line of history. */
function describeRating(data: unknown, customer: string): string {
  const { rated = "okay", comment, isNew } = (data ?? {}) as RatingData;
  const quote = comment ? `: “${comment}”` : "";
  if (isNew === "comment") return `${customer} commented on the rating ${SCORE_LABELS[rated]}${quote}`;
  return `${customer} rated this ${SCORE_LABELS[rated]}${quote}`;
}
