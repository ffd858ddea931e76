import { describe, expect, test, vi } from "vitest";
import { createIdentity, endOf, isSameIdentity } from "./identity";

const token = (exp: number) =>
  `x.${Buffer.from(JSON.stringify({ exp, name: "Zoë" })).toString("base64url")}.y`;
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

describe("the query of an identity", () => {
  test("matches the portal URL's parameters", async () => {
    const identity = createIdentity({ email: "a+b@c.example", hash: "ff", name: "Zoë & Co." }, "sdk");
    const query = new URLSearchParams(await identity.query(false));
    expect(Object.fromEntries(query)).toEqual({
      via: "sdk",
      email: "a+b@c.example",
      hmac: "ff",
      nickname: "Zoë & Co.",
    });
  });

  test("omits empty values, and everything but the token if there is one", async () => {
    expect(await createIdentity({ email: "", hash: "", jwt: "" }, "crisp").query(false)).toBe("via=crisp");
    expect(await createIdentity({ email: "a@b.example", jwt: "t" }, "sdk").query(false)).toBe(
      "via=sdk&jwt=t",
    );
  });

  test("includes the latest unsigned attributes", async () => {
    const identity = createIdentity(
      { email: "a@b.example", hash: "ff", attributes: { plan: "Solo" } },
      "sdk",
    );
    expect(new URLSearchParams(await identity.query(false)).get("attributes")).toBe('{"plan":"Solo"}');
    identity.describe({ plan: "Team" });
    expect(new URLSearchParams(await identity.query(false)).get("attributes")).toBe('{"plan":"Team"}');
    const signed = [
      identity,
      createIdentity({ email: "a@b.example", jwt: "t" }, "sdk"),
      createIdentity({}, "sdk"),
    ];
    expect(signed.map((one) => one.isSigned())).toEqual([true, false, false]);
  });

  test("treats a function's empty token as not signed in", async () => {
    expect(await createIdentity({ jwt: () => null }, "sdk").query(true)).toBe("via=sdk");
  });
});

describe("a token from a function", () => {
  test("is requested again before it expires, or on demand", async () => {
    const jwt = vi.fn(() => Promise.resolve(token(inSeconds(300))));
    const identity = createIdentity({ jwt }, "sdk");
    await identity.query(false);
    await identity.query(false);
    expect(jwt).toHaveBeenCalledTimes(1);
    await identity.query(true);
    expect(jwt).toHaveBeenCalledTimes(2);
    jwt.mockResolvedValue(token(inSeconds(20)));
    await identity.query(true);
    await identity.query(false);
    expect(jwt).toHaveBeenCalledTimes(4);
  });

  test("rejects when the function fails", async () => {
    const identity = createIdentity({ jwt: () => Promise.reject(new Error("offline")) }, "sdk");
    await expect(identity.query(false)).rejects.toThrow("offline");
  });
});

test("treats an invalid token as expired", () => {
  expect(endOf(token(1_700_000_000))).toBe(1_700_000_000_000);
  for (const text of ["", "a.b.c", "x", token(Number.NaN)]) expect(endOf(text)).toBe(0);
});

test("recognizes the same identity, ignoring missing and empty values", () => {
  expect(isSameIdentity({ email: "a@b.example", name: "" }, { email: "a@b.example", jwt: null })).toBe(true);
  expect(isSameIdentity({ email: "a@b.example", hash: "1" }, { email: "a@b.example", hash: "2" })).toBe(
    false,
  );
  expect(isSameIdentity({ jwt: () => "" }, { jwt: () => "" })).toBe(false);
});
