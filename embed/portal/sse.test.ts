import { describe, expect, it } from "vitest";
import type { SseMessage } from "./sse";
import { sseParser } from "./sse";

const parse = (...chunks: string[]) => {
  const messages: SseMessage[] = [];
  const push = sseParser((message) => messages.push(message));
  chunks.forEach(push);
  return messages;
};

describe("sseParser", () => {
  const stream = ': hello\n\nid: 7\nevent: message.created\ndata: {"seq":7}\n\ndata: a\ndata: b\n\n';
  const expected = [
    { id: "7", event: "message.created", data: '{"seq":7}' },
    { id: "7", event: "message", data: "a\nb" },
  ];

  it("reads messages, comments and several lines of data", () => {
    expect(parse(stream)).toEqual(expected);
  });

  it("does not care where the chunks break", () => {
    expect(parse(...stream)).toEqual(expected);
    expect(parse(...stream.replaceAll("\n", "\r\n"))).toEqual(expected);
  });

  it("gives nothing for an unfinished or an empty message", () => {
    expect(parse("data: half")).toEqual([]);
    expect(parse("event: ping\n\n:\n\n")).toEqual([]);
  });
});
