import { expect, test } from "vitest";
import { parseQuery } from "@/lib/tickets/search/format";
import { queryOfView } from "./list-menu";

test.each([
  ["mine", "Mine", "status:open,pending -is:snoozed assignee:me"],
  ["resolved", "Resolved", "status:resolved,closed"],
  [
    "category-billing-and-tax",
    "Billing, and tax",
    'status:open,pending -is:snoozed category:"Billing, and tax"',
  ],
  ["team-0b6", "Support", "status:open,pending -is:snoozed team:Support"],
])("the view %s (%s) is found by %s", (view, label, query) => {
  expect(queryOfView(view, label)).toBe(query);
  expect(parseQuery(query).problems).toEqual([]);
});

test("mentions have no query", () => {
  expect(queryOfView("mentions", "Mentions")).toBeNull();
});
