/** The filters of the search language: what each is for, and the values it takes where these are fixed. */
export const SEARCH_FILTERS = {
  status: { hint: "where the ticket stands", values: ["open", "pending", "resolved", "closed"] },
  assignee: { hint: "me, none, a name or an e-mail address", values: null },
  team: { hint: "none or the name of a team", values: null },
  tag: { hint: "a tag", values: null },
  priority: { hint: "how urgent it is", values: ["low", "normal", "high", "urgent"] },
  category: { hint: "none or the name of a category", values: null },
  from: { hint: "the customer's name or e-mail address", values: null },
  is: {
    hint: "what is special about it",
    values: ["waiting", "mine", "followed", "unread", "snoozed", "held"],
  },
  has: { hint: "what comes with it", values: ["attachment"] },
  before: { hint: "last message before a day: 2026-05-31, yesterday, 7d", values: null },
  after: { hint: "last message since a day: 2026-05-31, today, 7d", values: null },
  number: { hint: "the ticket's number", values: null },
} as const satisfies Record<string, { hint: string; values: readonly string[] | null }>;

export type FilterKey = keyof typeof SEARCH_FILTERS;
