/** Sort orders of a list, with their labels. */
export const SORTS = {
  newest: "Newest message",
  oldest: "Oldest message",
  waiting: "Waiting longest",
  priority: "Priority",
} as const;

export type Sort = keyof typeof SORTS;

const BY_TIME: Sort[] = ["newest", "oldest"];

/** The sort orders of a view. Where nobody waits for a reply, or mentions are listed, only by time. */
export function sortsOf(view: string): Sort[] {
  return ["mentions", "snoozed", "resolved", "held"].includes(view)
    ? BY_TIME
    : (Object.keys(SORTS) as Sort[]);
}
