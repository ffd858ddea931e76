import { createHash, createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { diagnoseSignature } from "./diagnose-signature";
import type { KnownSecret } from "./finding";

const SECRET = "713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154";
const EMAIL = "john.doe@acme.com";
const RIGHT = "e2e1a7990b002d72db912d1d14d600cf5d79d2b1915d9d009bb0cbb13357ae5f";

const secret = (over: Partial<KnownSecret> = {}): KnownSecret => ({
  id: "1",
  keyId: "key_1",
  kind: "HMAC",
  label: "First secret",
  endedAt: null,
  secret: SECRET,
  ...over,
});
const ENDED = secret({ id: "2", label: "Rolled", secret: "x".repeat(32), endedAt: new Date("2026-03-01") });
const TOKENS = secret({ id: "3", label: "For tokens", kind: "JWT", secret: "f".repeat(64) });
const ALL = [secret(), ENDED, TOKENS];

const sign = (email: string, key: string | Buffer = SECRET, algorithm = "sha256") =>
  createHmac(algorithm, key).update(email).digest("hex");
const causesOf = (signature: string, email = EMAIL, secrets = ALL) =>
  diagnoseSignature({ email, signature }, secrets, ["workspace-id"]).causes.map(({ code }) => code);

it("accepts a correct signature and names its secret", () => {
  const found = diagnoseSignature({ email: EMAIL, signature: RIGHT }, ALL);
  expect(found).toMatchObject({
    accepted: true,
    causes: [{ code: "right", detail: "Signed with “First secret”." }],
  });
  expect(
    causesOf("cd7cc422ea97c82d844b2373fdcd6259c9ee6e135af65ab6fe6ca85e3f07abb1", "user@gmail.com", [
      secret({ secret: "0fd72e0ff53b274293029fd1f3f40c92" }),
    ]),
  ).toEqual(["right"]);
});

describe("the published negative vectors", () => {
  // Only the last characters are published: compute each as described and compare those.
  it.each([
    ["a different email case", sign("John.Doe@acme.com"), /^a7ae4dc5.*b7ca$/, ["email_case"]],
    ["a trailing line break", sign(`${EMAIL}\n`), /^b76f7ef1.*3395$/, ["email_trimmed"]],
    ["a leading space", sign(` ${EMAIL}`), /^262ed6e5.*7724$/, ["email_trimmed"]],
    [
      "the key decoded from hex",
      sign(EMAIL, Buffer.from(SECRET, "hex")),
      /^433e09f4.*6dde$/,
      ["key_hex_decoded"],
    ],
    ["key and message swapped", sign(SECRET, EMAIL), /^c8ffade5.*ca73$/, ["key_swapped"]],
    [
      "a plain SHA-256 of email and secret",
      createHash("sha256")
        .update(EMAIL + SECRET)
        .digest("hex"),
      /^c39e26e6.*6d0b$/,
      ["plain_hash"],
    ],
  ])("%s", (_, signature, published, causes) => {
    expect(signature).toMatch(published);
    expect(causesOf(signature)).toEqual(causes);
  });

  it("a plus decoded as a space, on either side", () => {
    const [plus, space] = ["john.doe+test@acme.com", "john.doe test@acme.com"];
    expect(sign(plus)).toMatch(/^77ea0405.*442f$/);
    expect(sign(space)).toMatch(/^f1dc63df.*0721$/);
    expect(causesOf(sign(plus), space)).toEqual(["right", "email_plus_repaired"]);
    expect(causesOf(sign(space), plus)).toEqual(["email_plus"]);
  });
});

const bytes = Buffer.from(RIGHT, "hex");
const HELLO = secret({ secret: "qacufNaOHhY08vyTpgg9bdSoaUcNyUbo" });

describe("the signature's format", () => {
  it.each([
    ["upper case", RIGHT.toUpperCase(), ["signature_uppercase"]],
    ["Base64", bytes.toString("base64"), ["signature_base64"]],
    ["Base64url", bytes.toString("base64url"), null],
    ["Base64 of the hex", Buffer.from(RIGHT).toString("base64"), ["signature_base64"]],
    ["a line break", `${RIGHT}\n`, ["signature_whitespace"]],
    ["a space inside", `${RIGHT.slice(0, 20)} ${RIGHT.slice(20)}`, ["signature_whitespace"]],
    ["percent signs", `${RIGHT}%0A`, ["signature_encoded", "signature_whitespace"]],
    ["quotes", `"${RIGHT}"`, ["signature_quoted"]],
    ["a prefix", `sha256=${RIGHT}`, ["signature_quoted"]],
    ["cut off", RIGHT.slice(0, 60), ["signature_length"]],
    ["too long", `${RIGHT}00`, ["signature_length"]],
    ["nothing", "", ["signature_missing"]],
    ["something else", "not a signature!", ["signature_whitespace", "signature_length", "secret_unknown"]],
  ])("%s", (_, signature, causes) => {
    expect(causesOf(signature)).toEqual(causes ?? [expect.stringMatching(/^signature_base64/)]);
  });

  it("the published Base64 example, with its plus sign intact or as a space", () => {
    const base64 = "xfyyRMj+ig5xjPAuVWeBqbuB+7pFUcbmYjtsXYcfmHU=";
    for (const text of [base64, base64.replaceAll("+", " "), encodeURIComponent(base64)])
      expect(causesOf(text, "hello@example.com", [HELLO])).toContain("signature_base64");
    expect(causesOf(base64.replaceAll("+", "-"), "hello@example.com", [HELLO])).toEqual([
      "signature_base64url",
    ]);
  });

  it("reports its length and where it was broken", () => {
    const { causes } = diagnoseSignature({ email: EMAIL, signature: RIGHT.slice(0, 63) }, ALL);
    expect(causes[0]?.detail).toContain("63 characters");
    expect(diagnoseSignature({ email: EMAIL, signature: `${RIGHT}\n` }, ALL).causes[0]?.detail).toContain(
      "line break",
    );
  });
});

describe("the email", () => {
  it.each([
    ["trimmed after signing", sign(`${EMAIL} `), EMAIL, ["email_trimmed"]],
    ["padded after signing", RIGHT, `${EMAIL} `, ["email_padded"]],
    ["a line break passed along", RIGHT, `${EMAIL}\n`, ["email_padded"]],
    ["lower-cased after signing", sign("JOHN.DOE@ACME.COM"), EMAIL, ["email_case"]],
    ["passed in capitals", RIGHT, "John.Doe@Acme.com", ["email_case"]],
    ["encoded twice", RIGHT, "john.doe%40acme.com", ["email_encoded"]],
    ["signed in its encoded form", sign("john.doe%40acme.com"), EMAIL, ["email_encoded"]],
    ["signed as JSON", sign(`"${EMAIL}"`), EMAIL, ["message_quoted"]],
    ["not signed at all", sign("undefined"), EMAIL, ["message_missing"]],
    ["another Unicode form", sign("jo\u0308rg@acme.com"), "jörg@acme.com", ["email_normalized"]],
    ["two mistakes at once", sign("John.Doe@acme.com\n"), EMAIL, ["email_case", "email_trimmed"]],
    ["missing", RIGHT, "", ["email_missing"]],
    ["no address", sign("John Doe"), "John Doe", ["email_invalid"]],
  ])("%s", (_, signature, email, causes) => {
    const found = causesOf(signature, email);
    expect(found.toSorted()).toEqual(causes.toSorted());
  });
});

describe("the key and the algorithm", () => {
  it.each([
    [
      "decoded from Base64",
      sign(EMAIL, Buffer.from(HELLO.secret, "base64")),
      [HELLO],
      ["key_base64_decoded"],
    ],
    ["with a line break", sign(EMAIL, `${SECRET}\n`), ALL, ["key_padded"]],
    ["in quotes", sign(EMAIL, `"${SECRET}"`), ALL, ["key_padded"]],
    ["empty", sign(EMAIL, ""), ALL, ["key_missing"]],
    ["undefined", sign(EMAIL, "undefined"), ALL, ["key_missing"]],
    ["the key's id", sign(EMAIL, "key_1"), ALL, ["key_is_id"]],
    ["the workspace's id", sign(EMAIL, "workspace-id"), ALL, ["key_is_id"]],
    ["ended", sign(EMAIL, ENDED.secret), ALL, ["secret_ended"]],
    ["for tokens", sign(EMAIL, TOKENS.secret), ALL, ["secret_other_kind"]],
    ["unknown here", sign(EMAIL, "another workspace’s"), ALL, ["secret_unknown"]],
    ["SHA-1", sign(EMAIL, SECRET, "sha1"), ALL, ["other_algorithm"]],
    ["MD5", sign(EMAIL, SECRET, "md5"), ALL, ["other_algorithm"]],
    ["SHA-512", sign(EMAIL, SECRET, "sha512"), ALL, ["other_algorithm"]],
    [
      "secret before email",
      createHash("sha256")
        .update(SECRET + EMAIL)
        .digest("hex"),
      ALL,
      ["plain_hash"],
    ],
    [
      "a plain MD5",
      createHash("md5")
        .update(EMAIL + SECRET)
        .digest("hex"),
      ALL,
      ["other_algorithm", "plain_hash"],
    ],
    [
      "an ended one, in Base64",
      Buffer.from(sign(EMAIL, ENDED.secret), "hex").toString("base64"),
      ALL,
      ["secret_ended", "signature_base64"],
    ],
  ])("%s", (_, signature, secrets, causes) => {
    expect(causesOf(signature, EMAIL, secrets)).toEqual(causes);
  });

  it("names the secret by its label, never by its value", () => {
    const found = diagnoseSignature({ email: EMAIL, signature: sign(EMAIL, ENDED.secret) }, ALL);
    expect(found.causes[0]?.detail).toBe("It was signed with “Rolled”, which ended on 2026-03-01.");
    const { causes, facts } = found;
    expect(JSON.stringify({ causes, facts })).not.toMatch(/x{32}|[0-9a-f]{64}|john/);
  });
});

it("keeps only lengths and formats of the input", () => {
  const { facts } = diagnoseSignature({ email: "Jo+hn@acme.com ", signature: RIGHT }, ALL);
  expect(facts).toEqual([
    { name: "Email", value: "15 characters, with uppercase letters, whitespace, a plus sign" },
    { name: "Signature", value: "64 characters, lowercase hex" },
  ]);
});
