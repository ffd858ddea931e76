import { z } from "zod";
import { NO_CONTENT, hasContent, messageFields } from "@/lib/tickets/messages/schemas";
import type { PortalMessageDto, ReplyEffects } from "@/lib/tickets/messages/schemas";
import type { CategoryDto } from "@/lib/workspace/categories/schemas";
import type { Verification } from "@/lib/identity/schemas";
import { timeZone } from "@/lib/workspace/preferences/schemas";
import { tagName } from "@/lib/workspace/tags/schemas";
import { SORTS } from "./labels";
import type { Sort } from "./labels";
import type { PortalRatingDto } from "@/lib/tickets/ratings/schemas";
import type { Priority, TicketStatus } from "./status";
import { PRIORITIES, TICKET_STATUSES } from "./status";

/** Inputs */
const subject = z.string().trim().min(1, "Write a subject.").max(200, "Use at most 200 characters.");
export const openTicketInput = messageFields
  .extend({ categoryId: z.uuid("Choose a category.").nullable().default(null), subject })
  .refine(hasContent, NO_CONTENT);
export type OpenTicketInput = z.infer<typeof openTicketInput>;

export const setStatusInput = z.strictObject({ status: z.enum(TICKET_STATUSES) });
export const setPriorityInput = z.strictObject({ priority: z.enum(PRIORITIES) });
export const setSubjectInput = z.strictObject({ subject });
/** Null: no category. */
export const setCategoryInput = z.strictObject({ categoryId: z.uuid("Choose a category.").nullable() });
/** An agent, a team, or both; null takes away, and what is left out stays. */
export const assignInput = z
  .strictObject({ agentId: z.uuid().nullable().optional(), teamId: z.uuid().nullable().optional() })
  .refine((input) => Object.keys(input).length > 0, "Name an agentId or a teamId.");
const tagNames = z.array(tagName).max(20, "Name at most 20 tags.").default([]);
export const changeTagsInput = z.strictObject({ add: tagNames, remove: tagNames });
const instant = z.iso.datetime({
  offset: true,
  message: "Use an ISO time, for example 2030-01-31T09:00:00Z.",
});
/** `until` null: until the requester answers. */
export const snoozeInput = z.strictObject({ until: instant.nullable() });

/**
 * What one command may change of a ticket, or of many; what is left out stays. Tags go by name, and new ones are
 * made. `snooze` null wakes the ticket.
 */
export type TicketChange = Omit<ReplyEffects, "snooze"> & {
  snooze?: ReplyEffects["snooze"] | null;
  /** Of one ticket: nobody gives many tickets the same. */
  subject?: string | undefined;
};

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

export type PortalThreadDto = {
  ticket: PortalTicketDto;
  /** Oldest first. */
  messages: PortalMessageDto[];
  rating: PortalRatingDto | null;
  /** The customer's unsent reply, "" when there is none. */
  draft: string;
};

/** A row of the inbox. */
export type TicketListItemDto = {
  id: string;
  number: number;
  subject: string;
  status: TicketStatus;
  priority: Priority;
  category: CategoryDto | null;
  requester: { id: string; name: string; email: string };
  verification: Omit<Verification, "secretLabel">;
  assignee: { id: string; name: string } | null;
  team: { id: string; name: string } | null;
  tags: { id: string; name: string }[];
  /** Waits for its author's mailbox to be proved, in no view but `held`. */
  isHeld: boolean;
  /** Sleeps, in no view but `snoozed`. `until` is an ISO time, or null: until the requester answers. */
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
  /** `12,15`: only these, as far as they are in the view. */
  numbers: z
    .string()
    .regex(/^\d{1,9}(,\d{1,9}){0,99}$/, "Use at most 100 numbers with commas between them.")
    .transform((text) => text.split(",").map(Number))
    .optional(),
  /** Of the reader, for saved views that ask for days. */
  timeZone,
});
export const portalListQuery = z.object({ cursor: z.string().max(500).optional() });
