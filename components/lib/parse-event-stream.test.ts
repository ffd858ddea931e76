import { expect, test } from "vitest";
import { createEventStreamParser } from "./parse-event-stream";

test("assembles events from any chunks and ignores heartbeats", () => {
  const parse = createEventStreamParser();
  expect(parse(": heartbeat\n\nid: 7\nevent: ticket.cre")).toEqual([]);
  expect(parse('ated\ndata: {"seq":7}\n')).toEqual([]);
  expect(parse("\nevent: end\ndata: {}\n\nid: 8")).toEqual([
    { event: "ticket.created", data: '{"seq":7}', id: "7" },
    { event: "end", data: "{}", id: null },
  ]);
});

test("accepts CRLF and several data lines", () => {
  const parse = createEventStreamParser();
  expect(parse("data: a\r\ndata:b\r\n\r\n")).toEqual([{ event: "message", data: "a\nb", id: null }]);
});
