import { z } from "zod";
import type { CategoryDto } from "@/lib/workspace/categories/schemas";
import type { Verification } from "@/lib/identity/schemas";
import { timeZone } from "@/lib/workspace/preferences/schemas";
import { tagName } from "@/lib/workspace/tags/schemas";
import { MAX_SUBJECT, MAX_TAGS_AT_ONCE, MAX_TICKETS_AT_ONCE, SORTS, valuesOf } from "./labels";
import type { EnumField, EnumValues, Sort, TicketStatus } from "./labels";

export const subject = z
  .string()
  .trim()
  .min(1, "Enter a subject.")
  .max(MAX_SUBJECT, `Use at most ${MAX_SUBJECT} characters.`);

/** The fields of a ticket that its author fills in, besides the first message. Named like their columns. */
export const newTicketFields = {
  subject,
  categoryId: z.uuid("Choose a category.").nullable().default(null),
};
export type NewTicketFields = z.infer<z.ZodObject<typeof newTicketFields>>;

const enumChange = <Field extends EnumField>(field: Field) => z.enum(valuesOf(field)).optional();
const tagNames = z.array(tagName).max(MAX_TAGS_AT_ONCE, `Name at most ${MAX_TAGS_AT_ONCE} tags.`).optional();
const instant = z.iso.datetime({
  offset: true,
  message: "Use an ISO time, for example 2030-01-31T09:00:00Z.",
});
/** `until` null: until the requester answers. */
const snooze = z.strictObject({ until: instant.nullable() });

/** What a change may say about a ticket's fields. Fields left out stay as they are; null clears one. */
const changes = z.strictObject({
  status: enumChange("status"),
  priority: enumChange("priority"),
  /** `me`: the agent who makes the change. */
  assignee: z.strictObject({ agentId: z.union([z.uuid(), z.literal("me")]).nullable() }).optional(),
  teamId: z.uuid().nullable().optional(),
  categoryId: z.uuid("Choose a category.").nullable().optional(),
  subject: subject.optional(),
  snooze: snooze.nullable().optional(),
  /** By name; new tags are created. */
  addTags: tagNames,
  removeTags: tagNames,
});
const changesSomething = (change: object) => Object.values(change).some((part) => part !== undefined);
const NOTHING = "Say what to change.";

/** A change of one ticket. */
export const ticketChange = changes.refine(changesSomething, NOTHING);
export type TicketChange = z.infer<typeof changes>;

const bulkChange = changes.omit({ subject: true });

/** What a reply or a macro does to the ticket besides. */
export const replyEffects = bulkChange.extend({ snooze: snooze.optional() });
export type ReplyEffects = z.infer<typeof replyEffects>;

export const bulkChangeInput = z.strictObject({
  numbers: z
    .array(z.int().min(1).max(2_147_483_647))
    .min(1, "Choose a ticket.")
    .max(MAX_TICKETS_AT_ONCE, `Choose at most ${MAX_TICKETS_AT_ONCE} tickets.`),
  change: bulkChange.refine(changesSomething, NOTHING),
});
export const bulkChangeParams = z.strictObject({ id: z.uuid() });

/** `id` undoes it. `unchanged`: tickets that were so already, can't be changed so, or don't exist. */
export type BulkChangeDto = { id: string; changed: number; unchanged: number };
export type BulkUndoDto = { restored: number; kept: number };

/** The answer to a change of one ticket. `changeId` undoes it; null where nothing changed. */
export type TicketChangeDto = { ticket: TicketListItemDto; changeId: string | null };

/** A page of a list. `nextCursor` is opaque; null on the last page. */
export type Page<T> = { items: T[]; nextCursor: string | null };

/** What the portal shows of a ticket, in the list and above the thread. Times are ISO. */
export type PortalTicketDto = {
  number: number;
  subject: string;
  status: TicketStatus;
  category: string | null;
  /** Answers of agents not seen yet. */
  unread: number;
  /** Solved, and not long ago: the customer is asked how they liked the help. */
  canRate: boolean;
  preview: string;
  lastMessageAt: string;
  createdAt: string;
};

/** A row of the inbox. */
export type TicketListItemDto = EnumValues & {
  id: string;
  number: number;
  subject: string;
  category: CategoryDto | null;
  requester: { id: string; name: string; email: string };
  verification: Omit<Verification, "secretLabel">;
  assignee: { id: string; name: string } | null;
  team: { id: string; name: string } | null;
  tags: { id: string; name: string }[];
  /** Waits until its author's mailbox is verified; only in the view `held`. */
  isHeld: boolean;
  /** Only in the view `snoozed`. `until` is an ISO time, or null: until the requester answers. */
  snooze: { until: string | null } | null;
  /** Number of the ticket that has this one's messages now; such a ticket is in no view. */
  mergedInto: number | null;
  messageCount: number;
  preview: string;
  lastMessageAuthor: "agent" | "customer";
  lastMessageAt: string;
  /** ISO time since when the requester waits for an answer; null when they owe one. */
  waitingSince: string | null;
  createdAt: string;
};

/** Of the path: `/tickets/{number}` */
const ticketNumber = z.coerce.number().int().min(1).max(2_147_483_647);
export const ticketParams = z.object({ number: ticketNumber });
/** Of the path: `/tickets/{number}/links/{other}` */
export const linkParams = z.object({ number: ticketNumber, other: ticketNumber });
export const listQuery = z.object({
  view: z.string().max(100).default("all"),
  sort: z.enum(Object.keys(SORTS) as [Sort, ...Sort[]]).default("newest"),
  cursor: z.string().max(500).optional(),
  /** `12,15`: only these, if they are in the view. */
  numbers: z
    .string()
    .regex(/^\d{1,9}(,\d{1,9}){0,99}$/, "Use at most 100 numbers with commas between them.")
    .transform((text) => text.split(",").map(Number))
    .optional(),
  /** Of the reader, for saved views that filter by day. */
  timeZone,
});
export const portalListQuery = z.object({ cursor: z.string().max(500).optional() });
