/** In which order a list can be read, and what the choice is called. */
export const SORTS = {
  newest: "Newest message",
  oldest: "Oldest message",
  waiting: "Waiting longest",
  priority: "Priority",
} as const;

export type Sort = keyof typeof SORTS;

const BY_TIME: Sort[] = ["newest", "oldest"];

/** The orders of a view. Where nobody waits for an answer, or the order is that of the mentions, time is all there is. */
export function sortsOf(view: string): Sort[] {
  return ["mentions", "snoozed", "resolved", "held"].includes(view)
    ? BY_TIME
    : (Object.keys(SORTS) as Sort[]);
}
