import { expect, test } from "vitest";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { freezeOrder } from "./frozen-list";

/** A ticket where only the order matters. */
const ticket = (id: string, lastMessageAt = "old") =>
  ({ id, lastMessageAt, waitingSince: null, priority: "normal" }) as TicketListItemDto;
const tickets = (ids: string) => [...ids].map((id) => ticket(id));
const ids = (list: TicketListItemDto[]) => list.map(({ id }) => id).join("");

test("new tickets wait above, further pages are appended", () => {
  const held = freezeOrder(tickets("abc"), tickets("xyabcde"), null);
  expect(ids(held.shown)).toBe("abcde");
  expect(held.waiting).toBe(2);
});

test("a ticket that moved up keeps its place, shows its new state, and counts as new", () => {
  const held = freezeOrder(tickets("abc"), [ticket("c", "new"), ...tickets("ab")], null);
  expect(held.shown.map(({ id, lastMessageAt }) => `${id} ${lastMessageAt}`)).toEqual([
    "a old",
    "b old",
    "c new",
  ]);
  expect(held.waiting).toBe(1);
});

test("tickets below one that moved down or left aren't new", () => {
  expect(freezeOrder(tickets("abc"), tickets("bca"), null)).toMatchObject({ waiting: 0 });
  const left = freezeOrder(tickets("abc"), tickets("ac"), null);
  expect(ids(left.shown)).toBe("ac");
  expect(left.waiting).toBe(0);
});

test("a ticket that left the list stays while the pointer is on it", () => {
  expect(ids(freezeOrder(tickets("abc"), tickets("ac"), "b").shown)).toBe("abc");
});

test("an empty list shows new tickets at once", () => {
  expect(freezeOrder([], tickets("ab"), null)).toEqual({ shown: tickets("ab"), waiting: 0 });
});
