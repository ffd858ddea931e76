import { expect, test } from "vitest";
import type { NotificationDto } from "@/lib/notifications/schemas";
import { toRing } from "./rings";

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
const rung = (items: NotificationDto[], how = { lastSeen: "2", onScreen: null as number | null }) =>
  toRing(items, how).map(({ id }) => id);

test("only what is new, unread and not on the screen", () => {
  const items = [notice("5"), notice("4", { isRead: true }), notice("3"), notice("2"), notice("1")];
  expect(rung(items)).toEqual(["5", "3"]);
  expect(rung(items, { lastSeen: "2", onScreen: 5 })).toEqual(["3"]);
});

test("what is resolved by now is nobody's hurry, but for what was said", () => {
  const ticket = { number: 3, subject: "Printer", status: "resolved" as const };
  expect(rung([notice("3", { ticket })])).toEqual([]);
  expect(rung([notice("3", { ticket, kind: "mention" }), notice("4", { ticket, kind: "rated" })])).toEqual([
    "3",
    "4",
  ]);
});
