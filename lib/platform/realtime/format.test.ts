import { describe, expect, it } from "vitest";
import { createSseParser } from "./format";

const parse = (...chunks: string[]) => chunks.flatMap(createSseParser());

describe("createSseParser", () => {
  const stream = ': hello\n\nid: 7\nevent: message.created\ndata: {"seq":7}\n\ndata: a\ndata: b\n\n';
  const expected = [
    { id: "7", event: "message.created", data: '{"seq":7}' },
    { id: "7", event: "message", data: "a\nb" },
  ];

  it("reads messages, skips comments and joins lines of data", () => {
    expect(parse(stream)).toEqual(expected);
  });

  it("accepts chunks that break anywhere and lines that end in CRLF", () => {
    expect(parse(...stream)).toEqual(expected);
    expect(parse(...stream.replaceAll("\n", "\r\n"))).toEqual(expected);
  });

  it("returns nothing for an unfinished or an empty message", () => {
    expect(parse("data: half")).toEqual([]);
    expect(parse("event: ping\n\n:\n\n")).toEqual([]);
  });
});
