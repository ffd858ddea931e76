import { z } from "zod";

const id = z.uuid();
const ticketNumber = z.int().positive();
const flag = z.union([z.literal(0), z.literal(1)]);
const status = z.enum(["open", "pending", "resolved", "closed"]);

/** Changed fields of a ticket, and only those. Names of people, teams, categories and tags are those at that time. */
const ticketChange = z.strictObject({
  from: status.optional(),
  status: status.optional(),
  priority: z.enum(["low", "normal", "high", "urgent"]).optional(),
  assignee: z.string().nullable().optional(),
  assigneeId: id.nullable().optional(),
  team: z.string().nullable().optional(),
  category: z.string().nullable().optional(),
  /** The new subject and the previous one. */
  renamed: z.string().optional(),
  formerly: z.string().optional(),
  /** An ISO time, or `answer` for until the customer replies. Null: unsnoozed. */
  snooze: z.string().nullable().optional(),
  /** Comma-separated names. */
  tagged: z.string().optional(),
  untagged: z.string().optional(),
});
export type TicketChangeData = z.infer<typeof ticketChange>;

/** A release: by an agent, or because the customer verified their address. */
const release = { released: z.literal("agent").optional(), proof: z.literal("mailbox").optional() };

const note = z.strictObject({ noteId: id });
const nothing = z.strictObject({});

/** Whether the requester may see an event: in every case, in none, or the command decides. */
type Visibility = "always" | "never" | "depends";
const event = <Data extends z.ZodObject, Seen extends Visibility>(seenByRequester: Seen, data: Data) => ({
  seenByRequester,
  data,
});

/**
 * Every event, with its data and what it promises. Each is written in the transaction of its command, so it is there
 * if and only if the change is. Rows of earlier versions may have less data or other data: read them with
 * `readEventData`.
 */
export const EVENTS = {
  /**
   * Exactly once per ticket, once everybody may know of it: for a ticket on hold not before its release, and never
   * if it is deleted before. `messageId` is the first message, except for a split ticket.
   */
  "ticket.created": event(
    "always",
    z.strictObject({ messageId: id.optional(), splitFrom: ticketNumber.optional(), ...release }),
  ),
  /** Internal. A ticket arrived on hold (`messageId` or `splitFrom`), or an agent put it on hold (`held`). */
  "ticket.held": event(
    "never",
    z.strictObject({
      messageId: id.optional(),
      splitFrom: ticketNumber.optional(),
      held: z.literal("agent").optional(),
    }),
  ),
  /** Any change that isn't one of the next two. Names the changed fields, or one of the other keys alone. */
  "ticket.updated": event(
    "depends",
    z.strictObject({
      ...ticketChange.shape,
      ...release,
      woken: z.literal("time").optional(),
      /** In rows of earlier versions only: it is `ticket.held` now. */
      held: z.literal("agent").optional(),
      /** Numbers of the other ticket; `subject` is its subject. */
      merged: ticketNumber.optional(),
      mergedInto: ticketNumber.optional(),
      separated: ticketNumber.optional(),
      separatedFrom: ticketNumber.optional(),
      split: ticketNumber.optional(),
      linked: ticketNumber.optional(),
      unlinked: ticketNumber.optional(),
      subject: z.string().optional(),
    }),
  ),
  /** Once each time that a ticket becomes resolved or closed, unless a message does it: then `message.created` says so. */
  "ticket.resolved": event("depends", ticketChange),
  /** The same for a ticket that becomes open or pending again. */
  "ticket.reopened": event("depends", ticketChange),
  /** After this, no other event of the ticket follows. Not written yet. */
  "ticket.deleted": event("depends", nothing),
  /** The requester has read the ticket. */
  "ticket.read": event("always", nothing),
  /** Internal. The requester rated the ticket or changed their rating. */
  "ticket.rated": event(
    "always",
    z.strictObject({
      rated: z.enum(["good", "okay", "bad"]),
      comment: z.string(),
      /** What the requester changed. */
      isNew: z.enum(["score", "comment"]),
    }),
  ),
  /** Internal. The agent follows the ticket (1) or no longer does (0). */
  "ticket.followed": event("never", z.strictObject({ follows: flag })),
  /**
   * Once per message, except for a ticket's first, which `ticket.created` names. `resolved`: an agent's reply resolved
   * the ticket. `reopened`: a customer's reply reopened it. With the other fields that a reply changed.
   */
  "message.created": event(
    "depends",
    z.strictObject({
      ...ticketChange.shape,
      messageId: id,
      resolved: flag.optional(),
      reopened: flag.optional(),
    }),
  ),
  /** Internal. The email about a message was sent or has failed. Once per email. */
  "message.mailed": event("never", z.strictObject({ messageId: id, state: z.enum(["sent", "failed"]) })),
  /** Once per note. Customers never see events of notes. */
  "note.created": event("never", note),
  "note.updated": event("never", note),
  /** `author`: if somebody else deleted it. */
  "note.deleted": event("never", z.strictObject({ noteId: id, author: z.string().optional() })),
  /** Internal. A reply waits to be sent at `sendAt`; `message.created` or `reply.cancelled` follows. */
  "reply.queued": event("never", z.strictObject({ queuedReplyId: id, sendAt: z.iso.datetime() })),
  "reply.cancelled": event(
    "never",
    z.strictObject({
      reason: z.enum(["undone", "answered", "closed", "left", "failed"]),
      replies: z.int().positive(),
    }),
  ),
  /** A contact changed: names of the contact that was merged into it, or kept apart. Empty for other changes. */
  "contact.updated": event(
    "depends",
    z.strictObject({
      merged: z.string().optional(),
      tickets: z.int().min(0).optional(),
      apart: z.string().optional(),
      reconsidered: z.string().optional(),
    }),
  ),
  /** Not written yet. */
  "contact.erased": event("never", nothing),
};

export type EventType = keyof typeof EVENTS;
export type EventData<Type extends EventType> = z.infer<(typeof EVENTS)[Type]["data"]>;

type Seen = { always: true; never: false; depends: boolean };
type EventBodies = {
  [Type in EventType]: {
    type: Type;
    /** Whether the requester may see it. */
    isPublic: Seen[(typeof EVENTS)[Type]["seenByRequester"]];
  } & (Record<string, never> extends EventData<Type>
    ? { data?: EventData<Type> }
    : { data: EventData<Type> });
};
/** What an event says, without its ticket. */
export type EventBody<Type extends EventType = EventType> = EventBodies[Type];

/**
 * The data of a stored event. Tolerant: rows of earlier versions may lack keys, have others, or other values; what
 * doesn't fit is left out.
 */
export function readEventData<Type extends EventType>(type: Type, stored: unknown): Partial<EventData<Type>> {
  const values = Object.entries(typeof stored === "object" && stored !== null ? stored : {});
  const shape: Readonly<Record<string, z.core.$ZodType>> = EVENTS[type].data.shape;
  const read = values.filter(([key, value]) => shape[key] && z.safeParse(shape[key], value).success);
  return Object.fromEntries(read) as Partial<EventData<Type>>;
}
