import "server-only";
import { readEventData } from "@/lib/platform/events/schemas";
import type { EventData, EventType, TicketChangeData } from "@/lib/platform/events/schemas";
import { FIELDS } from "@/lib/tickets/model/fields";
import { SCORE_LABELS } from "@/lib/tickets/ratings/labels";

/** The events that a timeline shows. The others are messages themselves or of no interest here. */
export const SHOWN: EventType[] = [
  ...(["ticket.created", "ticket.held", "ticket.updated", "ticket.resolved", "ticket.reopened"] as const),
  ...(["ticket.rated", "contact.updated", "note.deleted"] as const),
  // The actions of a reply.
  "message.created",
];

/** One line of history for everything that a command changed. @param actor name of who did it */
export function describeEvent(type: string, stored: unknown, actor: string): string | null {
  switch (type) {
    case "ticket.rated":
      return describeRating(readEventData(type, stored), actor);
    case "contact.updated":
      return describeContact(readEventData(type, stored), actor);
    case "note.deleted":
      return describeDeletion(readEventData(type, stored), actor);
    case "ticket.created":
    case "ticket.held":
    case "ticket.updated":
    case "ticket.resolved":
    case "ticket.reopened":
    case "message.created": {
      const data: TicketData = readEventData(type, stored);
      return describeWhole(data, actor) ?? describeMerge(data, actor) ?? describeParts(type, data, actor);
    }
    default:
      return null;
  }
}

type TicketData = Partial<EventData<"ticket.updated">> & { splitFrom?: number | undefined };

/** Changes described by a sentence of their own. */
function describeWhole({ proof, held, released, woken }: TicketData, actor: string): string | null {
  if (proof) return "The customer verified their email address";
  if (held) return `${actor} put this on hold`;
  if (released) return `${actor} released this`;
  return woken ? "Snooze ended" : null;
}

function describeParts(type: EventType, data: TicketChangeData, actor: string): string | null {
  const parts = [
    ...Object.values(FIELDS).map(({ describe }) => describe(data, { type, actor })),
    describeTags("added", data.tagged),
    describeTags("removed", data.untagged),
  ].filter((part) => part !== null);
  const last = parts.pop();
  if (last === undefined) return null;
  return `${actor} ${parts.length > 0 ? `${parts.join(", ")} and ${last}` : last}`;
}

const describeTags = (verb: string, names: string | undefined) =>
  names ? `${verb} the ${names.includes(", ") ? "tags" : "tag"} ${names}` : null;

/** @returns until when an event snoozed the ticket, as ISO time */
export function snoozedUntil(stored: unknown): string | null {
  const { snooze } = readEventData("ticket.updated", stored);
  return snooze && snooze !== "answer" ? snooze : null;
}

/** `author`: set when someone else deleted it. */
const describeDeletion = ({ author }: Partial<EventData<"note.deleted">>, actor: string) =>
  `${actor} deleted ${author ? `${author}’s note` : "a note"}`;

type ContactData = Partial<EventData<"contact.updated">>;

function describeContact({ merged, apart, reconsidered }: ContactData, actor: string): string | null {
  if (merged) return `${actor} merged ${merged} into this customer`;
  if (apart) return `${actor} kept ${apart} separate`;
  return reconsidered ? `${actor} reopened whether ${reconsidered} is the same person` : null;
}

type Key =
  "merged" | "mergedInto" | "separated" | "separatedFrom" | "split" | "splitFrom" | "linked" | "unlinked";

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
function describeMerge(data: TicketData, actor: string): string | null {
  const key = (Object.keys(WORDS) as Key[]).find((name) => data[name] !== undefined);
  if (!key) return null;
  const subject = data.subject ? ` \u201c${data.subject}\u201d` : "";
  return `${actor} ${WORDS[key](`#${data[key]}${subject}`)}`;
}

type RatingData = Partial<EventData<"ticket.rated">>;

/** A customer's rating as one line of history. */
function describeRating({ rated = "okay", comment, isNew }: RatingData, customer: string): string {
  const quote = comment ? `: “${comment}”` : "";
  if (isNew === "comment") return `${customer} commented on the rating ${SCORE_LABELS[rated]}${quote}`;
  return `${customer} rated this ${SCORE_LABELS[rated]}${quote}`;
}
