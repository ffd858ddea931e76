import { quoteValue } from "@/lib/tickets/search/format";

const IN_THE_INBOX = "status:open,pending -is:snoozed";

const BUILT_IN: Record<string, string> = {
  mine: `${IN_THE_INBOX} assignee:me`,
  unassigned: `${IN_THE_INBOX} assignee:none`,
  all: IN_THE_INBOX,
  snoozed: "is:snoozed",
  held: "is:held",
  resolved: "status:resolved,closed",
};

/**
 * @param label what a view is called: a category's and a team's is their name
 * @returns the search that finds what a view of Lodge's own shows; null where none does
 */
export function queryOfView(view: string, label: string): string | null {
  const [kind = ""] = view.split("-");
  if (kind === "category" || kind === "team") return `${IN_THE_INBOX} ${kind}:${quoteValue(label)}`;
  return BUILT_IN[view] ?? null;
}
