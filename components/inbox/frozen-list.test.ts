import { expect, test } from "vitest";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { freezeOrder } from "./frozen-list";

/** A ticket where only the order matters. */
const ticket = (id: string, lastMessageAt = "old") =>
  ({ id, lastMessageAt, waitingSince: null, priority: "normal" }) as TicketListItemDto;
const tickets = (ids: string) => [...ids].map((id) => ticket(id));
const ids = (list: TicketListItemDto[]) => list.map(({ id }) => id).join("");

test("new tickets wait above, a further page is added below", () => {
  const held = freezeOrder(tickets("abc"), tickets("xyabcde"), null);
  expect(ids(held.shown)).toBe("abcde");
  expect(held.waiting).toBe(2);
});

test("one that has risen keeps its place, with what it has become, and counts as new", () => {
  const held = freezeOrder(tickets("abc"), [ticket("c", "new"), ...tickets("ab")], null);
  expect(held.shown.map(({ id, lastMessageAt }) => `${id} ${lastMessageAt}`)).toEqual([
    "a old",
    "b old",
    "c new",
  ]);
  expect(held.waiting).toBe(1);
});

test("when one sinks or leaves, those below it are not new", () => {
  expect(freezeOrder(tickets("abc"), tickets("bca"), null)).toMatchObject({ waiting: 0 });
  const left = freezeOrder(tickets("abc"), tickets("ac"), null);
  expect(ids(left.shown)).toBe("ac");
  expect(left.waiting).toBe(0);
});

test("one that has left stays while the pointer is on it", () => {
  expect(ids(freezeOrder(tickets("abc"), tickets("ac"), "b").shown)).toBe("abc");
});

test("an empty list takes whatever comes", () => {
  expect(freezeOrder([], tickets("ab"), null)).toEqual({ shown: tickets("ab"), waiting: 0 });
});
