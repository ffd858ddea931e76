import { expect, test } from "vitest";
import { parseInboxRoute, ticketPath, viewPath } from "./inbox-route";

const read = (address: string) => {
  const url = new URL(address, "https://lodge.example");
  return parseInboxRoute(url.pathname, url.searchParams);
};

test.each(["all", "category-billing", "search:", "search:tag:vip -is:held #7 100%", "search:ä & b=c?"])(
  "the paths of list %s and of a ticket next to it can be parsed",
  (view) => {
    expect(read(viewPath("acme", view))).toEqual({ view, ticket: null });
    expect(read(ticketPath("acme", 12, view))).toEqual({ view, ticket: 12 });
  },
);

test("other pages aren't in the inbox", () => {
  expect(read("/acme/settings/portal")).toBeNull();
  expect(read("/acme/tickets/new")).toBeNull();
});
