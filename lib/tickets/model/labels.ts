/**
 * The built-in fields with a fixed set of values, in ascending order. Values as they go over the wire (contract
 * section 5); the database holds them in upper case.
 */
export const ENUM_FIELDS = {
  status: {
    label: "Status",
    values: { open: "Open", pending: "Pending", resolved: "Resolved", closed: "Closed" },
  },
  priority: { label: "Priority", values: { low: "Low", normal: "Normal", high: "High", urgent: "Urgent" } },
} as const;

export type EnumField = keyof typeof ENUM_FIELDS;
export type EnumValue<Field extends EnumField> = keyof (typeof ENUM_FIELDS)[Field]["values"] & string;
/** A ticket's values of all of them. */
export type EnumValues = { [Field in EnumField]: EnumValue<Field> };

export type TicketStatus = EnumValue<"status">;
export type Priority = EnumValue<"priority">;

export const enumFields = () => Object.keys(ENUM_FIELDS) as EnumField[];

export const valuesOf = <Field extends EnumField>(field: Field) =>
  Object.keys(ENUM_FIELDS[field].values) as [EnumValue<Field>, ...EnumValue<Field>[]];

/** One entry for each of these fields, for what is the same for all of them. */
export const mapEnumFields = <Entry>(map: (field: EnumField) => Entry) =>
  Object.fromEntries(enumFields().map((field) => [field, map(field)])) as Record<EnumField, Entry>;

/** What agents read for a value. */
export const labelOf = (field: EnumField, value: string): string =>
  (ENUM_FIELDS[field].values as Record<string, string>)[value] ?? value;

/** What a status means for who has to act. */
export const STATUS_MEANINGS: Record<TicketStatus, string> = {
  open: "we owe an answer",
  pending: "they owe an answer",
  resolved: "a reply reopens it",
  closed: "a reply starts a new ticket",
};

/** Open and pending tickets are active: they come first in every list. */
export const isActive = (status: TicketStatus) => status === "open" || status === "pending";

/** Limits that forms state too. */
export const MAX_SUBJECT = 200;
export const MAX_BODY = 20_000;
export const MAX_TAGS_AT_ONCE = 20;
/** Tickets that one change may name. */
export const MAX_TICKETS_AT_ONCE = 500;

/** Sort orders of a list, with their labels. */
export const SORTS = {
  newest: "Newest message",
  oldest: "Oldest message",
  waiting: "Waiting longest",
  priority: "Priority",
} as const;

export type Sort = keyof typeof SORTS;

const BY_TIME: Sort[] = ["newest", "oldest"];

/** The orders of a view. Views where nobody is waiting, and mentions, are ordered by time only. */
export function sortsOf(view: string): Sort[] {
  return ["mentions", "snoozed", "resolved", "held"].includes(view)
    ? BY_TIME
    : (Object.keys(SORTS) as Sort[]);
}
