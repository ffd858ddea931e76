import { describe, expect, it } from "vitest";
import { frameAncestors, isAllowedOrigin, originOf } from "./allowed-origins";

const rules = (patterns: string[], developmentMode = false) => ({ patterns, developmentMode });

describe("isAllowedOrigin", () => {
  it.each([
    ["https://acme.com", "https://acme.com"],
    ["https://ACME.com", "https://acme.com"],
    ["https://app.acme.com", "https://*.acme.com"],
    ["https://a.b.acme.com", "https://*.acme.com"],
    ["https://acme.com:8443", "https://acme.com:8443"],
    ["https://acme.com:443", "https://acme.com"],
    ["http://localhost:3001", "http://localhost:*"],
    ["http://localhost", "http://localhost:*"],
    ["https://localhost:3001", "http://localhost:*"],
    ["http://127.0.0.1:4100", "http://127.0.0.1:*"],
  ])("%s is allowed by %s", (origin, pattern) =>
    expect(isAllowedOrigin(origin, rules([pattern]))).toBe(true),
  );

  it.each([
    ["https://acme.com", "https://*.acme.com"],
    ["https://notacme.com", "https://*.acme.com"],
    ["https://evil-acme.com", "https://acme.com"],
    ["https://acme.com.evil.example", "https://acme.com"],
    ["https://app.acme.com", "https://acme.com"],
    ["http://acme.com", "https://acme.com"],
    ["https://acme.com:8443", "https://acme.com"],
    ["https://acme.com", "https://acme.com:8443"],
    ["http://localhost:3001", "http://localhost"],
    ["http://localhost:3001", "https://localhost:*"],
    ["http://127.0.0.1:3001", "http://localhost:*"],
    ["http://localhost.evil.example:3001", "http://localhost:*"],
    ["null", "https://acme.com"],
    ["", "https://acme.com"],
  ])("%s is not allowed by %s", (origin, pattern) =>
    expect(isAllowedOrigin(origin, rules([pattern]))).toBe(false),
  );

  it("an empty list allows no page, and development mode only loopback", () => {
    expect(isAllowedOrigin("http://localhost:3001", rules([]))).toBe(false);
    expect(isAllowedOrigin("http://localhost:3001", rules([], true))).toBe(true);
    expect(isAllowedOrigin("http://127.0.0.1:3001", rules([], true))).toBe(true);
    expect(isAllowedOrigin("https://acme.com", rules([], true))).toBe(false);
  });
});

it("frame-ancestors has the same patterns, or 'none' for an empty list", () => {
  expect(frameAncestors(rules([]))).toEqual(["'none'"]);
  expect(frameAncestors(rules(["https://acme.com"]))).toEqual(["https://acme.com"]);
  expect(frameAncestors(rules(["http://localhost:*"], true))).toEqual([
    "http://localhost:*",
    "http://127.0.0.1:*",
  ]);
});

it("reduces a Referer to its origin", () => {
  expect(originOf("https://app.acme.com/support?secret=1")).toBe("https://app.acme.com");
  expect(originOf("android-app://com.example")).toBeNull();
  expect(originOf("about:blank")).toBeNull();
  expect(originOf("nonsense")).toBeNull();
});
