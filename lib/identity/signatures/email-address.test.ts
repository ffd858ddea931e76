import { describe, expect, it } from "vitest";
import { canonicalEmail } from "./email-address";

describe("canonicalEmail", () => {
  it.each([
    ["John.Doe@ACME.com", "john.doe@acme.com"],
    ["a+b@c.example", "a+b@c.example"],
    ["o'neil@example.com", "o'neil@example.com"],
    ["user@xn--mnchen-3ya.example", "user@xn--mnchen-3ya.example"],
    ["root@localhost", "root@localhost"],
    ["jörg@example.com", "jörg@example.com"],
    // No Unicode folding: these stay different people.
    ["JÖRG@example.com", "jÖrg@example.com"],
    ["İ@example.com", "İ@example.com"],
    ["\u212A@example.com", "\u212A@example.com"],
  ])("%j becomes %j", (given, canonical) => expect(canonicalEmail(given)).toBe(canonical));

  it.each([
    "",
    "nobody",
    "@example.com",
    "user@",
    "a@b@example.com",
    '"e@attacker.example"@victim.example',
    '"a b"@example.com',
    "user@example.com\n",
    "user@example.com\0",
    " user@example.com",
    "us er@example.com",
    "user@exa\u200bmple.com",
    "us\u202eer@example.com",
    "us\u00a0er@example.com",
    "user@münchen.example",
    "user@\u212Aelvin.example",
    "user@[127.0.0.1]",
    "user@example..com",
    "user@.example.com",
    "user@-example.com",
    "<user@example.com>",
    "user,other@example.com",
    "user;other@example.com",
    `${"a".repeat(250)}@b.co`,
    `${"ö".repeat(125)}@b.co`,
  ])("%j is refused", (given) => expect(canonicalEmail(given)).toBeNull());
});
