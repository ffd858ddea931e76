import "server-only";
import type { Steps } from "./finding";

/** A digest's bytes, and the mistakes undone to read them. */
export type Reading = { bytes: Buffer; steps: Steps };

/** A signature with surrounding characters removed. */
export type ReadSignature = { text: string; readings: Reading[]; steps: Steps };

/** MD5, SHA-1, SHA-224, SHA-256, SHA-384, SHA-512. */
const DIGEST_SIZES = [16, 20, 28, 32, 48, 64];
const HEX = /^(?:[0-9a-f]{2})+$/i;
const BASE64 = /^[\w+/-]+={0,2}$/;

/** Reads a signature in every form that hosts send: hex of either case, Base64, Base64url, quoted or prefixed. */
export function readDigest(sent: string): ReadSignature {
  const { text, steps } = unwrap(sent);
  const readings = [...readHex(text), ...readBase64(text)].filter(({ bytes }) =>
    DIGEST_SIZES.includes(bytes.length),
  );
  return {
    text,
    steps,
    readings: readings.map((reading) => ({ ...reading, steps: [...steps, ...reading.steps] })),
  };
}

/** Removes characters that don't belong to a signature, and records them. */
function unwrap(sent: string): { text: string; steps: Steps } {
  const steps: Steps = [];
  let text = sent;
  const step = (cause: Steps[number], next: string) => {
    if (next !== text) steps.push(cause);
    text = next;
  };
  step("signature_encoded", decoded(text));
  step(
    "signature_quoted",
    text.replace(/^\s*(?:sha-?\d+=)?["'`]?|["'`]\s*$/gi, (part) => part.replace(/\S+/g, "")),
  );
  // In a query, a plus sign of Base64 becomes a space: that isn't whitespace.
  if (/^[\w/]+(?: [\w/]+)+={1,2}$/.test(text)) text = text.replaceAll(" ", "+");
  step("signature_whitespace", text.replace(/[\s\u00a0\u200b\ufeff]+/g, ""));
  return { text, steps };
}

function decoded(text: string): string {
  try {
    return /%[0-9a-f]{2}/i.test(text) ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}

function readHex(text: string): Reading[] {
  if (!HEX.test(text)) return [];
  return [{ bytes: Buffer.from(text, "hex"), steps: /[A-F]/.test(text) ? ["signature_uppercase"] : [] }];
}

function readBase64(text: string): Reading[] {
  if (!BASE64.test(text)) return [];
  const isUrl = /[-_]/.test(text);
  const bytes = Buffer.from(text, isUrl ? "base64url" : "base64");
  const steps: Steps = [isUrl ? "signature_base64url" : "signature_base64"];
  // The hex text, encoded again.
  const inner = bytes.toString("latin1");
  return HEX.test(inner)
    ? [
        { bytes, steps },
        { bytes: Buffer.from(inner, "hex"), steps },
      ]
    : [{ bytes, steps }];
}

/** Describes a signature's format. */
export function formOf(sent: string): string {
  const text = sent.trim();
  if (text === "") return "empty";
  if (/^[0-9a-f]+$/.test(text)) return "lowercase hex";
  if (/^[0-9A-F]+$/.test(text)) return "uppercase hex";
  if (HEX.test(text)) return "mixed-case hex";
  if (BASE64.test(text)) return /[-_]/.test(text) ? "Base64url" : "Base64";
  return "neither hex nor Base64";
}
