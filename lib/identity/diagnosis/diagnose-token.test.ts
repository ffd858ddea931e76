import { createHmac } from "node:crypto";
import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { diagnoseToken } from "./diagnose-token";
import type { KnownSecret } from "./finding";

const NOW = new Date("2026-03-01T12:00:00Z");
const seconds = NOW.getTime() / 1000;
const HEX = "0fd72e0ff53b274293029fd1f3f40c920fd72e0ff53b274293029fd1f3f40c92";

const secret = (over: Partial<KnownSecret> = {}): KnownSecret => ({
  id: "1",
  keyId: "key_a",
  kind: "JWT",
  label: "First",
  endedAt: null,
  secret: HEX,
  ...over,
});
const SECOND = secret({ id: "2", keyId: "key_b", label: "Second", secret: "another secret for tokens" });
const ENDED = secret({
  id: "3",
  keyId: "key_c",
  label: "Old",
  secret: "a secret that has ended",
  endedAt: NOW,
});
const SIGNATURES = secret({
  id: "4",
  keyId: "key_d",
  kind: "HMAC",
  label: "Signing",
  secret: "x".repeat(32),
});
const ALL = [secret(), SECOND, ENDED, SIGNATURES];

const CLAIMS = { external_id: "42", email: "jane@acme.com", exp: seconds + 300 };
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
function make(claims: object = CLAIMS, header: object = {}, key: string | Buffer = HEX, hash = "sha256") {
  const text = `${encode({ alg: "HS256", typ: "JWT", ...header })}.${encode(claims)}`;
  return `${text}.${createHmac(hash, key).update(text).digest("base64url")}`;
}
const causesOf = async (token: string) =>
  (await diagnoseToken(token, ALL, NOW)).causes.map(({ code }) => code);

it("accepts a correct token made with jose", async () => {
  const token = await new SignJWT({ external_id: 42, email: "jane@acme.com" })
    .setProtectedHeader({ alg: "HS256", kid: "key_a" })
    .setExpirationTime(seconds + 300)
    .sign(new TextEncoder().encode(HEX));
  const found = await diagnoseToken(token, ALL, NOW);
  expect(found).toMatchObject({
    accepted: true,
    causes: [{ code: "right", detail: "Signed with “First”." }],
  });
});

describe("names every cause", () => {
  const without = (name: keyof typeof CLAIMS) => ({ ...CLAIMS, [name]: undefined });
  it.each([
    ["expired", make({ ...CLAIMS, exp: seconds - 3600 }), ["token_expired"]],
    ["valid for a week", make({ ...CLAIMS, exp: seconds + 604_800 }), ["token_lifetime_too_long"]],
    ["milliseconds", make({ ...CLAIMS, exp: NOW.getTime() + 300_000 }), ["token_milliseconds"]],
    ["iat in milliseconds", make({ ...CLAIMS, iat: NOW.getTime() }), ["token_milliseconds"]],
    ["from a clock ahead", make({ ...CLAIMS, iat: seconds + 600 }), ["token_early"]],
    ["exp as a text", make({ ...CLAIMS, exp: String(seconds + 300) }), ["token_claim_form"]],
    ["without an id", make(without("external_id")), ["token_claim_missing"]],
    ["without an email", make(without("email")), ["token_claim_missing"]],
    ["without exp", make(without("exp")), ["token_claim_missing"]],
    ["an invalid email", make({ ...CLAIMS, email: "Jane" }), ["email_invalid"]],
    ["an id that is an object", make({ ...CLAIMS, external_id: {} }), ["token_claim_form"]],
    ["HS512", make(CLAIMS, { alg: "HS512" }, HEX, "sha512"), ["token_algorithm"]],
    ["RS256", make(CLAIMS, { alg: "RS256" }, "x"), ["token_algorithm"]],
    ["unsigned", `${encode({ alg: "none" })}.${encode(CLAIMS)}.`, ["token_algorithm"]],
    ["a kid of nobody", make(CLAIMS, { kid: "key_z" }), ["kid_unknown"]],
    ["the kid of another", make(CLAIMS, { kid: "key_b" }), ["kid_wrong"]],
    ["an unknown key", make(CLAIMS, {}, "a stranger's"), ["secret_unknown"]],
    ["an ended key", make(CLAIMS, { kid: "key_c" }, ENDED.secret), ["secret_ended"]],
    ["a secret for signatures", make(CLAIMS, {}, SIGNATURES.secret), ["secret_other_kind"]],
    ["the key decoded from hex", make(CLAIMS, {}, Buffer.from(HEX, "hex")), ["key_hex_decoded"]],
    ["the key decoded from Base64", make(CLAIMS, {}, Buffer.from(HEX, "base64")), ["key_base64_decoded"]],
    ["the key with a line break", make(CLAIMS, {}, `${HEX}\n`), ["key_padded"]],
    ["an empty key", make(CLAIMS, {}, ""), ["key_missing"]],
    ["the id of the key", make(CLAIMS, {}, "key_a"), ["key_is_id"]],
    ["two parts", "a.b", ["token_malformed"]],
    ["encrypted", "a.b.c.d.e", ["token_malformed"]],
    ["no JSON", "aaaa.bbbb.cccc", ["token_malformed"]],
    ["with Bearer", `Bearer ${make()}`, ["token_whitespace"]],
    ["with a line break before it", `\n${make()}`, ["token_whitespace"]],
    ["in quotes", `"${make()}"`, ["token_whitespace"]],
    ["crit", make(CLAIMS, { crit: ["x"] }), ["token_malformed"]],
    [
      "two at once",
      make({ ...CLAIMS, exp: seconds - 3600 }, {}, ENDED.secret),
      ["token_expired", "secret_ended"],
    ],
  ])("%s", async (_, token, causes) => {
    expect(await causesOf(token)).toEqual(causes);
  });

  it("the signature in hex and in ordinary Base64", async () => {
    const [head, body, signature = ""] = make().split(".");
    const bytes = Buffer.from(signature, "base64url");
    expect(await causesOf(`${head}.${body}.${bytes.toString("hex")}`)).toEqual(["token_signature_encoding"]);
    expect(await causesOf(`${head}.${body}.${bytes.toString("base64")}`)).toEqual([
      "token_signature_encoding",
    ]);
  });

  it("names the missing claim and its wrong name", async () => {
    const { causes } = await diagnoseToken(
      make({ sub: "42", email: "jane@acme.com", exp: seconds + 60 }),
      ALL,
      NOW,
    );
    expect(causes[0]?.detail).toBe("Missing: `external_id`; rename `sub` to `external_id`.");
  });
});

it("keeps only the token's format", async () => {
  const { facts } = await diagnoseToken(
    make({ ...CLAIMS, display_name: "Jane Doe" }, { kid: "key_a" }),
    ALL,
    NOW,
  );
  expect(JSON.stringify(facts)).not.toMatch(/jane|Doe|eyJ/i);
  expect(facts.map(({ name, value }) => `${name}: ${value}`)).toEqual([
    expect.stringMatching(/^Token: \d+ characters, 3 parts$/),
    "Algorithm: HS256",
    "Key ID: key_a",
    "Claims: external_id, email, exp, display_name",
    `exp: ${seconds + 300}, 300 seconds ahead`,
  ]);
});
