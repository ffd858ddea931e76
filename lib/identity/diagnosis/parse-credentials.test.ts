import { expect, it } from "vitest";
import { readQuery, parseCredentials } from "./parse-credentials";

const signature = (email: string, value: string) => ({ kind: "signature", email, signature: value });
const TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjF9.c2ln";

it.each([
  [
    "an address",
    "https://lodge.example/portal/w1?email=a%2Bb%40acme.com&hmac=abc",
    signature("a+b@acme.com", "abc"),
  ],
  ["a query", "email=a+b@acme.com&hmac=ABC", signature("a b@acme.com", "ABC")],
  ["only an email", "?email=a@acme.com&hmac=", signature("a@acme.com", "")],
  [
    "an iframe",
    `<iframe title="Support" src="https://lodge.example/portal/w1?email=a%40acme.com&amp;hmac=abc&amp;nickname=A"></iframe>`,
    signature("a@acme.com", "abc"),
  ],
  [
    "other parameters first",
    "https://lodge.example/portal/w1?theme=dark&email=a@b.co&hmac=1",
    signature("a@b.co", "1"),
  ],
  [
    "an address with a token",
    `https://lodge.example/portal/w1?jwt=${TOKEN}`,
    { kind: "token", token: TOKEN },
  ],
  ["a bare token", `  ${TOKEN}\n`, { kind: "token", token: TOKEN }],
  [
    "Lodge's script element",
    `<script src="https://lodge.example/embed.js" data-lodge-email="a@b.co" data-lodge-hash="abc"></script>`,
    signature("a@b.co", "abc"),
  ],
  [
    "tinydub's script element",
    `<script data-tinydub-email='a@b.co' data-tinydub-hash='x+/='></script>`,
    signature("a@b.co", "x+/="),
  ],
  ["Crisp's call", `$crisp.push(["set", "user:email", ["a@b.co", "abc"]]);`, signature("a@b.co", "abc")],
  [
    "Unthread's call",
    `window.$unthread.helpCenter("init", { user: { name: "A", email: "a@b.co", verificationHash: "abc" } })`,
    signature("a@b.co", "abc"),
  ],
  [
    "Ticketping's call",
    `TicketpingChat.init({ appId: "w1", userJWT: "${TOKEN}" })`,
    { kind: "token", token: TOKEN },
  ],
  ["a call with JSON", `lodge("init", {"email":"a@b.co","hash":"abc"})`, signature("a@b.co", "abc")],
  ["a parameter twice", "?email=a@b.co&email=c@d.co&hmac=1", { kind: "repeated", name: "email" }],
  ["nothing of the kind", "Hello, it does not work", null],
])("%s", (_, text, sent) => {
  expect(parseCredentials(text)).toEqual(sent);
});

it("reads a query like the portal does", () => {
  expect(readQuery(new URLSearchParams("jwt=&email=&hmac="))).toBeNull();
  expect(readQuery(new URLSearchParams("jwt=a&email=b&hmac=c"))).toEqual({ kind: "token", token: "a" });
});
