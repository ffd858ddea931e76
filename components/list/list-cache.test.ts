import { expect, test } from "vitest";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import type { ListName, TicketList } from "./list-cache";
import { appendPage, mergeFirstPage, placeTickets, placeTicket } from "./list-cache";

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

const all: ListName = { view: "all", sort: "newest" };
const named = (view: string): ListName => ({ view, sort: "newest" });

test("a fresh first page keeps what was loaded below it, and drops what left the view", () => {
  const old = list([ticket(1, 1), ticket(2, 2), ticket(3, 3), ticket(4, 4)], "after 4");
  const merged = mergeFirstPage(old, list([ticket(4, 0), ticket(1, 1)], "after 1"), all);
  expect(numbers(merged)).toEqual([4, 1, 2, 3]);
  expect(merged.nextCursor).toBe("after 4");
  // Ticket 2 would come before ticket 3 if it were still in the list.
  expect(numbers(mergeFirstPage(old, list([ticket(1, 1), ticket(3, 3)], "after 3"), all))).toEqual([1, 3, 4]);
});

test("a first page replaces the list when it is the last one, or when much was missed", () => {
  const old = list([ticket(1, 1), ticket(2, 2)]);
  expect(numbers(mergeFirstPage(old, list([ticket(2, 2)], null), all))).toEqual([2]);
  expect(numbers(mergeFirstPage({ ...old, isOutdated: true }, list([ticket(3, 0)]), all))).toEqual([3]);
});

test("mentions keep the server's order", () => {
  const old = list([ticket(1, 9), ticket(2, 1), ticket(3, 5)]);
  const merged = mergeFirstPage(old, list([ticket(4, 7), ticket(2, 1)]), named("mentions"));
  expect(numbers(merged)).toEqual([4, 2, 3]);
});

test("doesn't repeat a ticket that moved up between two pages", () => {
  expect(numbers(appendPage(list([ticket(2, 0), ticket(1, 1)]), list([ticket(2, 5), ticket(3, 6)])))).toEqual(
    [2, 1, 3],
  );
});

test("moves a changed ticket to its place, out of a view it left, and not below what is loaded", () => {
  const shown = list([ticket(1, 1), ticket(2, 2), ticket(3, 3)]);
  const place = (from: TicketList, view: string, changed: TicketListItemDto) =>
    numbers(placeTicket(from, named(view), changed, "me"));
  expect(place(shown, "all", ticket(3, 0))).toEqual([3, 1, 2]);
  expect(place(shown, "all", ticket(2, 2, { status: "resolved" }))).toEqual([1, 3]);
  expect(place(shown, "resolved", ticket(4, 0, { status: "closed" }))).toEqual([4, 1, 2, 3]);
  expect(place(shown, "all", ticket(9, 9))).toEqual([1, 2, 3]);
  // The last loaded ticket stays, though nothing follows it yet.
  expect(place(shown, "all", ticket(3, 3, { subject: "Changed" }))).toEqual([1, 2, 3]);
  const mine = { assignee: { id: "me", name: "Me" } };
  expect(place(list([]), "mine", ticket(5, 0, mine))).toEqual([]);
  expect(place(list([], null), "mine", ticket(5, 0, mine))).toEqual([5]);
  expect(place(shown, "unassigned", ticket(1, 1, mine))).toEqual([2, 3]);
  expect(place(shown, "team-t", ticket(1, 1, { team: { id: "t", name: "T" } }))).toEqual([1, 2, 3]);
  expect(place(shown, "team-t", ticket(1, 1))).toEqual([2, 3]);
});

test("leaves views in place whose content only the server knows", () => {
  const shown = list([ticket(1, 1), ticket(2, 2)]);
  const placed = placeTicket(shown, named("view-x"), ticket(2, 0, { subject: "Changed" }), "me");
  expect(placed.items.map(({ number, subject }) => [number, subject])).toEqual([
    [1, ""],
    [2, "Changed"],
  ]);
});

test("sorts tickets as the server does", () => {
  const waiting = (minutes: number) => ({
    waitingSince: new Date(Date.UTC(2026, 0, 1) - minutes * 60_000).toISOString(),
  });
  const found = [ticket(9, 2, { ...waiting(5), priority: "high" as const })];
  const place = (sort: ListName["sort"], items: TicketListItemDto[]) =>
    numbers(placeTickets(list(items), { view: "all", sort }, [9], found));
  expect(place("oldest", [ticket(1, 3), ticket(2, 1)])).toEqual([1, 9, 2]);
  expect(place("waiting", [ticket(1, 0, waiting(9)), ticket(2, 0, waiting(1)), ticket(3, 0)])).toEqual([
    1, 9, 2, 3,
  ]);
  expect(
    place("priority", [
      ticket(1, 9, { priority: "urgent" }),
      ticket(2, 0, { priority: "high" }),
      ticket(3, 0),
    ]),
  ).toEqual([1, 2, 9, 3]);
});

test("removes what the server no longer finds in a list", () => {
  const shown = list([ticket(1, 1), ticket(2, 2), ticket(3, 3)]);
  expect(numbers(placeTickets(shown, all, [2, 3], [ticket(3, 0)]))).toEqual([3, 1]);
});
