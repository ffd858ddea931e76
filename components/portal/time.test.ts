import { describe, expect, it } from "vitest";
import { fileSize, relativeTime, usableLocale } from "./time";

const now = Date.parse("2026-11-20T12:00:00Z");
const ago = (seconds: number) => relativeTime(new Date(now - seconds * 1000).toISOString(), now, "en");

describe("relativeTime", () => {
  it.each([
    [0, "now"],
    [-30, "now"],
    [59, "now"],
    [60, "1 min. ago"],
    [3599, "59 min. ago"],
    [3600, "1 hr. ago"],
    [86_400, "yesterday"],
    [3 * 86_400, "3 days ago"],
    [10 * 86_400, "Nov 10"],
    [400 * 86_400, "Oct 16, 2025"],
  ])("%i s", (seconds, text) => {
    expect(ago(seconds)).toBe(text);
  });

  it("follows the locale", () => {
    expect(relativeTime(new Date(now - 86_400_000).toISOString(), now, "de")).toBe("gestern");
  });
});

it("accepts only valid locales", () => {
  expect(usableLocale("de-at")).toBe("de-AT");
  expect([usableLocale(null), usableLocale(""), usableLocale("not a tag"), usableLocale("x")]).toEqual(
    Array(4).fill("en"),
  );
});

it("formats file sizes", () => {
  expect([0, 999, 1000, 48_123, 999_499, 999_500, 20_971_520].map(fileSize)).toEqual([
    "0 bytes",
    "999 bytes",
    "1.0 KB",
    "48 KB",
    "999 KB",
    "1.0 MB",
    "21 MB",
  ]);
});
