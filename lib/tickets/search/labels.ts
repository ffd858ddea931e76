import { ENUM_FIELDS, mapEnumFields, valuesOf } from "@/lib/tickets/model/labels";

const enumFilters = mapEnumFields((field) => ({
  hint: `the ticket’s ${ENUM_FIELDS[field].label.toLowerCase()}`,
  values: valuesOf(field),
}));

/** The filters of the search language, with their hints and fixed values. */
export const SEARCH_FILTERS = {
  ...enumFilters,
  assignee: { hint: "me, none, a name, or an email", values: null },
  team: { hint: "none or a team name", values: null },
  tag: { hint: "a tag", values: null },
  category: { hint: "none or a category name", values: null },
  from: { hint: "the customer’s name or email", values: null },
  is: {
    hint: "a property, such as waiting or unread",
    values: ["waiting", "mine", "followed", "unread", "snoozed", "held"],
  },
  has: { hint: "what the ticket contains", values: ["attachment"] },
  before: { hint: "last message before a date: 2026-05-31, yesterday, 7d", values: null },
  after: { hint: "last message since a date: 2026-05-31, today, 7d", values: null },
  number: { hint: "a ticket number", values: null },
} as const satisfies Record<string, { hint: string; values: readonly string[] | null }>;

export type FilterKey = keyof typeof SEARCH_FILTERS;
