import { expect, test } from "vitest";
import { clientAddress, writeHeaders } from "./request-headers";

const from = (remoteAddress: string | undefined, forwarded?: string) => ({
  headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  socket: { remoteAddress },
});

test.each([
  // [case, socket, header, trusted hops, client]
  ["no proxy", "198.51.100.7", undefined, 0, "198.51.100.7"],
  ["no proxy, with a forged header", "198.51.100.7", "10.0.0.1", 0, "198.51.100.7"],
  ["one proxy", "10.0.0.2", "198.51.100.7", 1, "198.51.100.7"],
  ["one proxy, which appends to a forged header", "10.0.0.2", "1.1.1.1, 198.51.100.7", 1, "198.51.100.7"],
  ["two proxies", "10.0.0.2", "1.1.1.1, 198.51.100.7, 10.0.0.1", 2, "198.51.100.7"],
  ["a direct request that bypasses the proxy", "198.51.100.7", undefined, 1, "198.51.100.7"],
  ["empty entries", "10.0.0.2", " , 198.51.100.7 ,", 1, "198.51.100.7"],
  ["IPv4 in IPv6", "::ffff:198.51.100.7", undefined, 0, "198.51.100.7"],
  ["IPv6", "2001:db8::1", undefined, 0, "2001:db8::1"],
  ["a closed socket", undefined, undefined, 0, "unknown"],
])("finds the client address: %s", (_, socket, forwarded, hops, expected) => {
  expect(clientAddress(from(socket, forwarded), hops)).toBe(expected);
});

test("drops headers that clients must not set", () => {
  const headers: Record<string, string> = {
    "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
    "x-middleware-rewrite": "/",
    "next-action": "7f",
    "next-resume": "1",
    "x-nonce": "mine",
    "x-lodge-address": "10.0.0.1",
    "x-forwarded-for": "10.0.0.1",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "http",
    "content-security-policy": "default-src *",
    forwarded: "for=10.0.0.1",
    "user-agent": "Test",
    authorization: "Bearer abc",
    origin: "null",
  };
  const request = { headers, socket: { remoteAddress: "198.51.100.7" } };
  writeHeaders(request, { appUrl: "https://support.example.com", hops: 0 });
  expect(request.headers).toEqual({
    "x-lodge-address": "198.51.100.7",
    "x-forwarded-for": "198.51.100.7",
    "x-forwarded-host": "support.example.com",
    "x-forwarded-proto": "https",
    "user-agent": "Test",
    authorization: "Bearer abc",
    origin: "null",
  });
});
