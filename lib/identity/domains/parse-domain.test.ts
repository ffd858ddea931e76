import { describe, expect, it } from "vitest";
import { parseDomain } from "./parse-domain";

describe("a valid entry", () => {
  it.each([
    ["acme.com", "https://acme.com"],
    ["https://acme.com", "https://acme.com"],
    ["HTTPS://App.ACME.com/", "https://app.acme.com"],
    ["  app.acme.com ", "https://app.acme.com"],
    ["*.acme.com", "https://*.acme.com"],
    ["https://*.acme.co.uk", "https://*.acme.co.uk"],
    ["app.acme.com:8443", "https://app.acme.com:8443"],
    ["app.acme.com:443", "https://app.acme.com"],
    ["münchen.example", "https://xn--mnchen-3ya.example"],
    ["*.xn--mnchen-3ya.example", "https://*.xn--mnchen-3ya.example"],
    ["localhost", "http://localhost"],
    ["localhost:3000", "http://localhost:3000"],
    ["localhost:*", "http://localhost:*"],
    ["http://localhost:*", "http://localhost:*"],
    ["http://127.0.0.1:*", "http://127.0.0.1:*"],
    ["http://127.0.0.1:80", "http://127.0.0.1"],
    ["https://localhost:8443", "https://localhost:8443"],
  ])("%s is stored as %s", (entry, pattern) => expect(parseDomain(entry)).toEqual({ ok: true, pattern }));
});

describe("an invalid entry gets advice", () => {
  it.each([
    ["", "Enter a domain"],
    ["   ", "Enter a domain"],
    ["*", "every site"],
    ["https://*", "every site"],
    ["*:*", "every site"],
    ["a.com b.com", "one domain at a time"],
    ["a.com,b.com", "one domain at a time"],
    ["a.com; script-src *", "one domain at a time"],
    ["a.com;", "one domain at a time"],
    ["'self'", "one domain at a time"],
    ["a.com\nb.com", "one domain at a time"],
    ["ftp://acme.com", "Start with https://"],
    ["javascript://acme.com", "Start with https://"],
    ["user@acme.com", "user name"],
    ["https://acme.com@evil.example", "user name"],
    ["https://acme.com/support", "enter acme.com"],
    ["acme.com?x=1", "enter acme.com"],
    ["acme.com#x", "enter acme.com"],
    ["http://acme.com", "Enter https://acme.com"],
    ["acme.com:*", "only allowed for localhost"],
    ["acme.com:99999", "1 to 65535"],
    ["acme.com:0", "1 to 65535"],
    ["acme.com:http", "port as a number"],
    ["data:text", "port as a number"],
    ["app.*.com", "at the start"],
    ["*app.acme.com", "at the start"],
    ["*.*.acme.com", "at the start"],
    ["*.com", "many owners"],
    ["*.co.uk", "many owners"],
    ["*.vercel.app", "many owners"],
    ["*.localhost", "http://localhost:*"],
    ["acme", "isn’t a full domain"],
    ["null", "isn’t a full domain"],
    ["10.0.0.1", "127.0.0.1"],
    ["http://192.168.1.5:3000", "127.0.0.1"],
    ["3232235777", "127.0.0.1"],
    ["[::1]:3000", "IPv6"],
    ["acme..com", "isn’t a valid domain"],
    ["-acme.com", "isn’t a valid domain"],
    ["ac_me.com", "isn’t a valid domain"],
    ["acme.com.", "isn’t a valid domain"],
    [`${"a".repeat(64)}.com`, "isn’t a valid domain"],
  ])("%j", (entry, advice) => {
    const result = parseDomain(entry);
    expect(result.ok).toBe(false);
    expect(result.ok ? "" : result.message).toContain(advice);
  });
});
