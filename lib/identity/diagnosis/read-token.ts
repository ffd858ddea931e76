import "server-only";
import type { Steps } from "./finding";

type Json = Record<string, unknown>;

/** A parsed token: `text` is what was signed, `signature` its encoded third part. */
export type ReadToken =
  | { ok: true; header: Json; claims: Json; text: string; signature: string; steps: Steps }
  | { ok: false; why: string; steps: Steps };

/** Parses a token after removing quotes, `Bearer`, whitespace and a second encoding. */
export function readToken(sent: string): ReadToken {
  const text = unwrapped(sent);
  const steps: Steps = text === sent ? [] : ["token_whitespace"];
  const why = whyNotThreeParts(text);
  if (why) return { ok: false, why, steps };
  const [head = "", body = "", signature = ""] = text.split(".");
  const [header, claims] = [readObject(head), readObject(body)];
  if (!header) return { ok: false, why: "Its header isn’t a JSON object in Base64url.", steps };
  if (!claims) return { ok: false, why: "Its payload isn’t a JSON object in Base64url.", steps };
  if (signature === "" && header["alg"] !== "none")
    return { ok: false, why: "Its signature is empty.", steps };
  return { ok: true, header, claims, text: `${head}.${body}`, signature, steps };
}

function whyNotThreeParts(text: string): string | null {
  const { length } = text.split(".");
  if (length === 5) return "It has five parts: it’s encrypted (JWE). Lodge requires a signed token.";
  if (length !== 3) return `It has ${length === 1 ? "1 part" : `${length} parts`} instead of three.`;
  return Buffer.byteLength(text) > 4096 ? "It’s longer than 4 KB." : null;
}

function unwrapped(sent: string): string {
  const plain = /%[0-9a-f]{2}/i.test(sent) ? decoded(sent) : sent;
  return plain.replace(/^\s*Bearer\s+/i, "").replace(/["'`\s\u200b\ufeff]+/g, "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readObject(part: string): Json | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : null;
  } catch {
    return null;
  }
}
