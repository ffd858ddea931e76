import { expect, test } from "vitest";
import type { NotificationDto } from "@/lib/tickets/notifications/schemas";
import { takeNewNotifications, selectAlerts } from "./alerts";

const notice = (id: string, fields: Partial<NotificationDto> = {}): NotificationDto => ({
  id,
  kind: "replied",
  ticket: { number: Number(id), subject: "Printer", status: "open" },
  actorName: "Ann",
  preview: "It burns",
  createdAt: "2026-11-21T10:00:00.000Z",
  isRead: false,
  ...fields,
});
const rung = (items: NotificationDto[], onScreen: number | null = null) =>
  selectAlerts(items, { news: ["3", "4", "5"], onScreen }).map(({ id }) => id);
const fetched = (...items: NotificationDto[]) => ({
  items,
  nextCursor: null,
  unread: items.length,
  asOf: "2026-11-21T10:00:30.000Z",
});

test("seen notifications aren't new, late ones are", () => {
  const seen = new Set<string>();
  expect(takeNewNotifications(fetched(notice("2"), notice("1")), seen)).toEqual(["2", "1"]);
  expect(takeNewNotifications(fetched(notice("5"), notice("2"), notice("1")), seen)).toEqual(["5"]);
  expect(takeNewNotifications(fetched(notice("5"), notice("4"), notice("2")), seen)).toEqual(["4"]);
  expect(takeNewNotifications(fetched(notice("5"), notice("4")), seen)).toEqual([]);
});

test("notifications older than a minute by the server's clock are never new", () => {
  const seen = new Set<string>();
  const old = notice("3", { createdAt: "2026-11-21T09:59:00.000Z" });
  expect(takeNewNotifications(fetched(old), seen)).toEqual([]);
  expect(takeNewNotifications({ ...fetched(old), asOf: old.createdAt }, seen)).toEqual([]);
});

test("alerts only for what is new, unread and not on the screen", () => {
  const items = [notice("5"), notice("4", { isRead: true }), notice("3"), notice("2"), notice("1")];
  expect(rung(items)).toEqual(["5", "3"]);
  expect(rung(items, 5)).toEqual(["3"]);
});

test("doesn't alert for resolved tickets, except for messages", () => {
  const ticket = { number: 3, subject: "Printer", status: "resolved" as const };
  expect(rung([notice("3", { ticket })])).toEqual([]);
  expect(rung([notice("3", { ticket, kind: "mention" }), notice("4", { ticket, kind: "rated" })])).toEqual([
    "3",
    "4",
  ]);
});
