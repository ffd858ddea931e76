import { createHmac } from "node:crypto";
import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import type { RefusalCode } from "@/lib/identity/refusals";
import { verifyToken } from "./tokens";

const NOW = new Date("2026-03-01T12:00:00Z");
const seconds = NOW.getTime() / 1000;
const KEY = { id: "1", keyId: "key_a", secret: "a JWT secret of the workspace" };
const OTHER = { id: "2", keyId: "key_b", secret: "another JWT secret, also live" };
const CLAIMS = { external_id: "42", email: "Jane@Example.com", exp: seconds + 300 };

const encode = (value: unknown) =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

/** Signs by hand, to create tokens that no library would. */
function raw(header: unknown, claims: unknown, secret = KEY.secret, hash = "sha256") {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${createHmac(hash, secret).update(text).digest("base64url")}`;
}
const token = (claims: unknown = CLAIMS, header: object = {}, secret?: string) =>
  raw({ alg: "HS256", typ: "JWT", ...header }, claims, secret);

async function check(text: string, keys = [KEY, OTHER]) {
  const result = await verifyToken(text, keys, NOW);
  return result.ok ? { ...result.identity, key: result.key.keyId } : result.refusal.code;
}

describe("a valid token", () => {
  it("identifies the customer", async () => {
    const signed = await new SignJWT({
      ...CLAIMS,
      display_name: " Jane ",
      attributes: { plan: "pro", seats: 3, trial: false },
    })
      .setProtectedHeader({ alg: "HS256" })
      .sign(new TextEncoder().encode(KEY.secret));
    expect(await check(signed)).toEqual({
      externalId: "42",
      email: "Jane@Example.com",
      canonicalEmail: "jane@example.com",
      displayName: "Jane",
      attributes: { plan: "pro", seats: 3, trial: false },
      key: "key_a",
    });
  });
  it("can have a number as external_id", async () =>
    expect(await check(token({ ...CLAIMS, external_id: 42 }))).toMatchObject({ externalId: "42" }));
  it("can have empty optional claims", async () =>
    expect(await check(token({ ...CLAIMS, display_name: "", attributes: null }))).toMatchObject({
      displayName: null,
      attributes: null,
    }));
  it("is verified by its kid, or without one by all active keys", async () => {
    expect(await check(token(CLAIMS, { kid: "key_b" }, OTHER.secret))).toMatchObject({ key: "key_b" });
    expect(await check(token(CLAIMS, {}, OTHER.secret))).toMatchObject({ key: "key_b" });
  });
  it.each([
    ["just expired, within the tolerance", { exp: seconds - 59 }],
    ["an hour and the tolerance ahead", { exp: seconds + 3660 }],
    ["issued by a clock that is ahead", { iat: seconds + 59 }],
  ])("accepts: %s", async (_, times) =>
    expect(await check(token({ ...CLAIMS, ...times }))).toMatchObject({ key: "key_a" }),
  );
});

describe("a refused token", () => {
  const cases: [string, string, RefusalCode][] = [
    ["not a JWT", "hello", "token_malformed"],
    ["two parts", "a.b", "token_malformed"],
    ["an empty signature", `${encode({ alg: "HS256" })}.${encode(CLAIMS)}.`, "token_malformed"],
    ["five parts (encrypted)", "a.b.c.d.e", "token_malformed"],
    ["a header that isn't an object", raw([], CLAIMS), "token_malformed"],
    ["claims that aren't JSON", raw({ alg: "HS256" }, "{"), "token_malformed"],
    ["claims that are a list", token([CLAIMS]), "token_malformed"],
    ["5 KB", token({ ...CLAIMS, padding: "x".repeat(5000) }), "token_malformed"],
    ["alg none", raw({ alg: "none" }, CLAIMS), "token_algorithm"],
    ["alg nOnE", raw({ alg: "nOnE" }, CLAIMS), "token_algorithm"],
    ["HS512", raw({ alg: "HS512" }, CLAIMS, KEY.secret, "sha512"), "token_algorithm"],
    ["RS256", raw({ alg: "RS256" }, CLAIMS), "token_algorithm"],
    ["no alg", raw({}, CLAIMS), "token_algorithm"],
    ["crit", token(CLAIMS, { crit: ["exp"] }), "token_malformed"],
    ["b64 false", token(CLAIMS, { crit: ["b64"], b64: false }), "token_malformed"],
    ["a kid that is a number", token(CLAIMS, { kid: 1 }), "token_malformed"],
    ["no exp", token({ ...CLAIMS, exp: undefined }), "token_claim_missing"],
    ["no external_id", token({ ...CLAIMS, external_id: undefined }), "token_claim_missing"],
    ["an empty external_id", token({ ...CLAIMS, external_id: "" }), "token_claim_missing"],
    ["no email", token({ ...CLAIMS, email: undefined }), "token_claim_missing"],
    ["an exp that is a string", token({ ...CLAIMS, exp: "soon" }), "token_malformed"],
    ["an external_id that is an object", token({ ...CLAIMS, external_id: {} }), "token_malformed"],
    ["an external_id beyond 2^53", token({ ...CLAIMS, external_id: 2 ** 53 }), "token_malformed"],
    ["an external_id with a lone surrogate", token({ ...CLAIMS, external_id: "4\ud800" }), "token_malformed"],
    ["an attribute with U+0000", token({ ...CLAIMS, attributes: { a: "\u0000" } }), "token_malformed"],
    [
      "an attribute with a lone surrogate",
      token({ ...CLAIMS, attributes: { "\ud800": 1 } }),
      "token_malformed",
    ],
    ["an external_id with U+0000", token({ ...CLAIMS, external_id: "4\u00002" }), "token_malformed"],
    [
      "21 attributes",
      token({ ...CLAIMS, attributes: Object.fromEntries([...Array(21).keys()].map((n) => [n, 1])) }),
      "token_malformed",
    ],
    ["a long attribute", token({ ...CLAIMS, attributes: { a: "x".repeat(256) } }), "token_malformed"],
    ["a nested attribute", token({ ...CLAIMS, attributes: { a: { b: 1 } } }), "token_malformed"],
    ["attributes that are a list", token({ ...CLAIMS, attributes: ["a"] }), "token_malformed"],
    ["expired", token({ ...CLAIMS, exp: seconds - 60 }), "token_expired"],
    ["ten years ahead", token({ ...CLAIMS, exp: seconds + 315_360_000 }), "token_lifetime_too_long"],
    ["a minute over the hour", token({ ...CLAIMS, exp: seconds + 3661 }), "token_lifetime_too_long"],
    ["issued in the future", token({ ...CLAIMS, iat: seconds + 120 }), "token_malformed"],
    ["not valid yet", token({ ...CLAIMS, nbf: seconds + 120 }), "token_malformed"],
    ["an invalid email", token({ ...CLAIMS, email: "nobody" }), "email_invalid"],
    ["another secret", token(CLAIMS, {}, "someone else's secret"), "signature_mismatch"],
    ["an unknown kid", token(CLAIMS, { kid: "key_z" }), "signature_mismatch"],
    ["the kid of another key", token(CLAIMS, { kid: "key_b" }), "signature_mismatch"],
    [
      "changed claims",
      token().replace(/\.[^.]+\./, `.${encode({ ...CLAIMS, external_id: "1" })}.`),
      "signature_mismatch",
    ],
  ];
  it.each(cases)("%s", async (_, text, code) => expect(await check(text)).toBe(code));
  it("a workspace without keys accepts no token", async () =>
    expect(await check(token(), [])).toBe("signature_mismatch"));
  it("ignores a key in the header", async () => {
    const jwk = { kty: "oct", k: encode("attacker's own secret here") };
    expect(await check(token(CLAIMS, { jwk }, "attacker's own secret here"))).toBe("signature_mismatch");
  });
});
