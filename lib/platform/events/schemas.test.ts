import { expect, expectTypeOf, test } from "vitest";
import { EVENTS, readEventData } from "./schemas";
import type { EventBody, EventType } from "./schemas";

/** The names of the public contract, section 5. */
const PUBLIC = [
  ...["ticket.created", "ticket.updated", "ticket.resolved", "ticket.reopened", "ticket.deleted"],
  ...["message.created", "note.created", "contact.updated", "contact.erased"],
];

test("has every event of the public contract", () => {
  expect(Object.keys(EVENTS)).toEqual(expect.arrayContaining(PUBLIC));
});

test("never shows events of notes, holds and queued replies to customers", () => {
  const hidden = Object.entries(EVENTS).filter(([type]) => /^(note|reply)\.|^ticket\.held$/.test(type));
  expect(hidden.length).toBeGreaterThan(5);
  for (const [type, { seenByRequester }] of hidden) expect(seenByRequester, type).toBe("never");
});

test("refuses data that an event doesn't have", () => {
  const { data } = EVENTS["ticket.resolved"];
  expect(data.safeParse({ from: "open", status: "resolved" }).success).toBe(true);
  expect(data.safeParse({ from: "open", status: "done" }).success).toBe(false);
  expect(data.safeParse({ state: "resolved" }).success).toBe(false);
  expect(EVENTS["message.created"].data.safeParse({}).success).toBe(false);
});

test("reads rows of earlier versions as far as they fit", () => {
  expect(readEventData("ticket.updated", { held: "agent", priority: "high", unknown: 1 })).toEqual({
    held: "agent",
    priority: "high",
  });
  expect(readEventData("ticket.updated", { priority: "severe", tagged: "refund" })).toEqual({
    tagged: "refund",
  });
  for (const nothing of [null, undefined, 1, "x", []])
    expect(readEventData("ticket.read", nothing)).toEqual({});
});

test("keeps commands from writing wrong events", () => {
  type Body<Type extends EventType> = EventBody<Type>;
  expectTypeOf<Body<"note.created">["isPublic"]>().toEqualTypeOf<false>();
  expectTypeOf<Body<"ticket.created">["isPublic"]>().toEqualTypeOf<true>();
  expectTypeOf<Body<"message.created">["data"]["messageId"]>().toEqualTypeOf<string>();
  expectTypeOf<{ type: "note.created"; isPublic: false }>().not.toExtend<EventBody>();
});
