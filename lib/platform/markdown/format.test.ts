import { describe, expect, it } from "vitest";
import { autolink } from "./format";

const hrefs = (text: string) => autolink(text).flatMap((part) => part.href ?? []);

describe("autolink", () => {
  it("leaves plain text alone", () => {
    expect(autolink("nothing here")).toEqual([{ text: "nothing here", href: null }]);
    expect(autolink("")).toEqual([]);
  });

  it("splits around addresses and loses no character", () => {
    const text = "See https://a.example/x?y=1#z, then (http://b.example/c_(d)).\nBye";
    expect(hrefs(text)).toEqual(["https://a.example/x?y=1#z", "http://b.example/c_(d)"]);
    expect(
      autolink(text)
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  });

  it("follows nothing but http and https", () => {
    expect(hrefs("javascript:alert(1) data:text/html,x ftp://a.example mailto:a@b.example")).toEqual([]);
    expect(hrefs("javascript:https://a.example/%0aalert(1)")).toEqual(["https://a.example/%0aalert(1)"]);
  });

  it("ignores what does not parse", () => {
    expect(hrefs("https:// and http://[ and https://.")).toEqual([]);
  });
});
