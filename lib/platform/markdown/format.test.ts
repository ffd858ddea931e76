import { describe, expect, it } from "vitest";
import { autolink } from "./format";

const hrefs = (text: string) => autolink(text).flatMap((part) => part.href ?? []);

describe("autolink", () => {
  it("keeps plain text", () => {
    expect(autolink("nothing here")).toEqual([{ text: "nothing here", href: null }]);
    expect(autolink("")).toEqual([]);
  });

  it("splits around URLs without losing a character", () => {
    const text = "See https://a.example/x?y=1#z, then (http://b.example/c_(d)).\nBye";
    expect(hrefs(text)).toEqual(["https://a.example/x?y=1#z", "http://b.example/c_(d)"]);
    expect(
      autolink(text)
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  });

  it("links only http and https", () => {
    expect(hrefs("javascript:alert(1) data:text/html,x ftp://a.example mailto:a@b.example")).toEqual([]);
    expect(hrefs("javascript:https://a.example/%0aalert(1)")).toEqual(["https://a.example/%0aalert(1)"]);
  });

  it("ignores URLs that don't parse", () => {
    expect(hrefs("https:// and http://[ and https://.")).toEqual([]);
  });
});
