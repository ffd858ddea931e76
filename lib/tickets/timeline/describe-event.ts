import "server-only";
import type { EventData } from "@/lib/tickets/model/field";
import { FIELDS } from "@/lib/tickets/model/fields";
import { describeMerge } from "./describe-merge";
import { describeRating } from "./describe-rating";

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
