import { expect, test } from "vitest";
import type { TicketListItemDto } from "@/lib/tickets/schemas";
import { appendPage, mergeFirstPage, placeTicket } from "./ticket-list";
import type { TicketList } from "./ticket-list";

/** A ticket whose last message is `minutes` old. */
function ticket(number: number, minutes: number, change: Partial<TicketListItemDto> = {}): TicketListItemDto {
  const time = new Date(Date.UTC(2026, 0, 1) - minutes * 60_000).toISOString();
  return {
    id: `ticket-${number}`,
    number,
    subject: "",
    status: "open",
    priority: "normal",
    category: null,
    requester: { id: "r", name: "", email: "" },
    verification: { method: "none", verifiedAt: null },
    assignee: null,
    team: null,
    tags: [],
    isHeld: false,
    snooze: null,
    mergedInto: null,
    messageCount: 1,
    preview: "",
    lastMessageAuthor: "customer",
    lastMessageAt: time,
    waitingSince: null,
    createdAt: time,
    ...change,
  };
}

const list = (items: TicketListItemDto[], nextCursor: string | null = "more"): TicketList => ({
  items,
  nextCursor,
});
const numbers = ({ items }: TicketList) => items.map(({ number }) => number);

test("a fresh first page keeps what was loaded below it, and drops what left the view", () => {
  const old = list([ticket(1, 1), ticket(2, 2), ticket(3, 3), ticket(4, 4)], "after 4");
  const merged = mergeFirstPage(old, list([ticket(4, 0), ticket(1, 1)], "after 1"));
  expect(numbers(merged)).toEqual([4, 1, 2, 3]);
  expect(merged.nextCursor).toBe("after 4");
  // Ticket 2 would stand before ticket 3, were it still there.
  expect(numbers(mergeFirstPage(old, list([ticket(1, 1), ticket(3, 3)], "after 3")))).toEqual([1, 3, 4]);
});

test("a first page that is the last one is the whole list", () => {
  expect(numbers(mergeFirstPage(list([ticket(1, 1), ticket(2, 2)]), list([ticket(2, 2)], null)))).toEqual([
    2,
  ]);
});

test("a ticket that moved up between two pages is not shown twice", () => {
  expect(numbers(appendPage(list([ticket(2, 0), ticket(1, 1)]), list([ticket(2, 5), ticket(3, 6)])))).toEqual(
    [2, 1, 3],
  );
});

test("a changed ticket goes to its place, out of a view it left, and not below what is loaded", () => {
  const shown = list([ticket(1, 1), ticket(2, 2), ticket(3, 3)]);
  expect(numbers(placeTicket(shown, "all", ticket(3, 0), "me"))).toEqual([3, 1, 2]);
  expect(numbers(placeTicket(shown, "all", ticket(2, 2, { status: "resolved" }), "me"))).toEqual([1, 3]);
  expect(numbers(placeTicket(shown, "resolved", ticket(4, 0, { status: "closed" }), "me"))).toEqual([
    4, 1, 2, 3,
  ]);
  expect(numbers(placeTicket(shown, "all", ticket(9, 9), "me"))).toEqual([1, 2, 3]);
  const mine = { assignee: { id: "me", name: "Me" } };
  expect(numbers(placeTicket(list([]), "mine", ticket(5, 0, mine), "me"))).toEqual([]);
  expect(numbers(placeTicket(list([], null), "mine", ticket(5, 0, mine), "me"))).toEqual([5]);
  expect(numbers(placeTicket(shown, "unassigned", ticket(1, 1, mine), "me"))).toEqual([2, 3]);
});
