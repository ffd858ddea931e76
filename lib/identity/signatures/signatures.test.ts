import { createHash, createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findSignature, isSignature, signEmail } from "./signatures";

const SECRET = "713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154";
const EMAIL = "john.doe@acme.com";
const SIGNATURE = "e2e1a7990b002d72db912d1d14d600cf5d79d2b1915d9d009bb0cbb13357ae5f";

const key = (secret: string, id = "1") => ({ id, keyId: `key_${id}`, secret });
const verifies = (email: string, signature: string, secret = SECRET) =>
  findSignature([key(secret)], email, signature) !== null;

describe("the published vectors", () => {
  it.each([
    [SECRET, EMAIL, SIGNATURE],
    [
      "0fd72e0ff53b274293029fd1f3f40c92",
      "user@gmail.com",
      "cd7cc422ea97c82d844b2373fdcd6259c9ee6e135af65ab6fe6ca85e3f07abb1",
    ],
    [
      "qacufNaOHhY08vyTpgg9bdSoaUcNyUbo",
      "hello@example.com",
      "c5fcb244c8fe8a0e718cf02e556781a9bb81fbba4551c6e6623b6c5d871f9875",
    ],
  ])("with secret %s, %s is signed as %s", (secret, email, signature) => {
    expect(signEmail(secret, email)).toBe(signature);
    expect(verifies(email, signature, secret)).toBe(true);
  });
});

describe("common host mistakes", () => {
  const hmac = (secret: string | Buffer, text: string) =>
    createHmac("sha256", secret).update(text).digest("hex");

  it.each([
    ["a different case", hmac(SECRET, "John.Doe@acme.com"), /^a7ae4dc5.*b7ca$/],
    ["a trailing line feed", hmac(SECRET, `${EMAIL}\n`), /^b76f7ef1.*3395$/],
    ["a leading space", hmac(SECRET, ` ${EMAIL}`), /^262ed6e5.*7724$/],
    ["a key decoded from hex", hmac(Buffer.from(SECRET, "hex"), EMAIL), /^433e09f4.*6dde$/],
    ["key and message swapped", hmac(EMAIL, SECRET), /^c8ffade5.*ca73$/],
    [
      "a plain hash",
      createHash("sha256")
        .update(EMAIL + SECRET)
        .digest("hex"),
      /^c39e26e6.*6d0b$/,
    ],
  ])("%s does not verify", (_, signature, published) => {
    expect(signature).toMatch(published);
    expect(verifies(EMAIL, signature)).toBe(false);
  });

  it("a signature is valid for its email only", () => {
    expect(verifies("john.doe@acme.org", SIGNATURE)).toBe(false);
    expect(verifies(EMAIL.toUpperCase(), SIGNATURE)).toBe(false);
    expect(verifies(EMAIL, SIGNATURE, "another secret of sixteen")).toBe(false);
  });

  it.each([
    "",
    SIGNATURE.toUpperCase(),
    SIGNATURE.slice(1),
    `${SIGNATURE}0`,
    `${SIGNATURE}\n`,
    SIGNATURE.replace("e", "g"),
  ])("%j isn't a well-formed signature", (text) => expect(isSignature(text)).toBe(false));
  it("doesn't throw on short input", () => expect(verifies(EMAIL, "AAzz11")).toBe(false));
});

describe("a plus sign that arrived as a space", () => {
  const signed = signEmail(SECRET, "john.doe+test@acme.com");

  it("verifies as signed", () => {
    expect(signed).toMatch(/^77ea0405.*442f$/);
    expect(findSignature([key(SECRET)], "john.doe test@acme.com", signed)).toEqual({
      key: key(SECRET),
      email: "john.doe+test@acme.com",
      plusRepaired: true,
    });
  });

  it("differs from an email signed with a space", () => {
    const spaced = signEmail(SECRET, "john.doe test@acme.com");
    expect(spaced).toMatch(/^f1dc63df.*0721$/);
    expect(findSignature([key(SECRET)], "john.doe test@acme.com", spaced)?.plusRepaired).toBe(false);
    expect(verifies("john.doe+test@acme.com", spaced)).toBe(false);
  });
});

it("returns the signing key", () => {
  const keys = [key("first secret, 16+", "1"), key(SECRET, "2"), key("third secret, 16+", "3")];
  expect(findSignature(keys, EMAIL, SIGNATURE)?.key.id).toBe("2");
  expect(findSignature([], EMAIL, SIGNATURE)).toBeNull();
});
