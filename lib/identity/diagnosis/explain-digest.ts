import "server-only";
import { createHash, createHmac } from "node:crypto";
import type { KnownSecret, Steps } from "./finding";
import type { Reading } from "./read-digest";
import { emailVariants } from "./email-variants";
import type { Spelling } from "./email-variants";

/** How a digest was made: with which secret, and by which mistakes. */
export type Made = { secret: KnownSecret | null; steps: Steps; algorithm: string | null };

type KeyForm = { text: string; bytes: Buffer; steps: Steps };
type Construction = { steps: Steps; digest: (algorithm: string, key: KeyForm, message: string) => Buffer };

/** Maximum number of combined mistakes: each more multiplies the work. */
const MAX_STEPS = 2;
const ALGORITHMS: Record<number, string> = {
  16: "md5",
  20: "sha1",
  28: "sha224",
  32: "sha256",
  48: "sha384",
  64: "sha512",
};

const hmac = (algorithm: string, key: Buffer, message: string | Buffer) =>
  createHmac(algorithm, key).update(message).digest();
const hash = (algorithm: string, ...parts: string[]) => createHash(algorithm).update(parts.join("")).digest();

const CONSTRUCTIONS: Construction[] = [
  { steps: [], digest: (algorithm, key, message) => hmac(algorithm, key.bytes, message) },
  {
    steps: ["key_swapped"],
    digest: (algorithm, key, message) => hmac(algorithm, Buffer.from(message), key.bytes),
  },
  ...["", ":", "|", "."].flatMap((between): Construction[] => [
    {
      steps: ["plain_hash"],
      digest: (algorithm, key, message) => hash(algorithm, message, between, key.text),
    },
    {
      steps: ["plain_hash"],
      digest: (algorithm, key, message) => hash(algorithm, key.text, between, message),
    },
  ]),
];
const HMAC_ONLY = CONSTRUCTIONS.slice(0, 1);

/**
 * Finds how a digest was made from an email, trying every mistake and every pair of mistakes.
 * @param secrets active ones of the right kind first: the first of equal matches wins
 * @returns the match with the fewest mistakes; null if there is none
 */
export function explainDigest(
  readings: Reading[],
  email: string,
  secrets: KnownSecret[],
  publicIds: string[],
): Made | null {
  const wanted = new Map(readings.map((reading) => [reading.bytes.toString("hex"), reading]));
  const algorithms = [...new Set(readings.map(({ bytes }) => bytes.length))].flatMap(
    (length) => ALGORITHMS[length] ?? [],
  );
  const spellings = emailVariants(email);
  let best: Made | null = null;
  const consider = (secret: KnownSecret | null, forms: KeyForm[]) => {
    for (const { digest, algorithm, steps } of digests(forms, spellings, algorithms)) {
      const reading = wanted.get(digest);
      const way = reading && [...secretSteps(secret), ...reading.steps, ...steps];
      if (way && (!best || way.length < best.steps.length)) best = { secret, steps: way, algorithm };
    }
  };
  for (const secret of secrets) consider(secret, keyForms(secret.secret));
  consider(null, [...["", "undefined", "null", "None"].map((text) => keyForm(text, ["key_missing"]))]);
  consider(
    null,
    [...publicIds, ...secrets.map(({ keyId }) => keyId)].map((text) => keyForm(text, ["key_is_id"])),
  );
  return best;
}

/** Every digest within the maximum number of mistakes. */
function* digests(forms: KeyForm[], spellings: Spelling[], algorithms: string[]) {
  for (const algorithm of algorithms) {
    const other: Steps = algorithm === "sha256" ? [] : ["other_algorithm"];
    for (const form of forms)
      for (const construction of form.steps.length > 0 ? HMAC_ONLY : CONSTRUCTIONS) {
        const before = [...other, ...form.steps, ...construction.steps];
        for (const spelling of spellings) {
          if (before.length + spelling.steps.length > MAX_STEPS) continue;
          const digest = construction.digest(algorithm, form, spelling.text).toString("hex");
          yield { digest, algorithm, steps: [...before, ...spelling.steps] };
        }
      }
  }
}

/** Prefixes of correct signatures, to recognize truncated or extended ones. */
export function findCut(text: string, email: string, secrets: KnownSecret[]): KnownSecret | null {
  const given = text.toLowerCase();
  if (given.length < 16 || given.length === 64) return null;
  return (
    secrets.find(({ secret }) => {
      const right = hmac("sha256", Buffer.from(secret, "utf8"), email).toString("hex");
      return right.startsWith(given) || given.startsWith(right) || right.endsWith(given);
    }) ?? null
  );
}

/** Cost of using an id or a secret of the wrong kind. */
function secretSteps(secret: KnownSecret | null): Steps {
  if (!secret) return [];
  const steps: Steps = secret.kind === "JWT" ? ["secret_other_kind"] : [];
  return secret.endedAt ? ["secret_ended", ...steps] : steps;
}

const keyForm = (text: string, steps: Steps): KeyForm => ({ text, bytes: Buffer.from(text, "utf8"), steps });

/** Forms in which programs use a secret by mistake. */
export function keyForms(secret: string): KeyForm[] {
  const forms = [keyForm(secret, [])];
  if (/^(?:[0-9a-f]{2})+$/i.test(secret))
    forms.push({ text: secret, bytes: Buffer.from(secret, "hex"), steps: ["key_hex_decoded"] });
  if (/^[\w+/-]+={0,2}$/.test(secret))
    forms.push({ text: secret, bytes: Buffer.from(secret, "base64"), steps: ["key_base64_decoded"] });
  const trimmed = secret.trim();
  const padded = [
    `${trimmed}\n`,
    `${trimmed}\r\n`,
    `${trimmed} `,
    ` ${trimmed}`,
    `"${trimmed}"`,
    `'${trimmed}'`,
  ];
  return [
    ...forms,
    ...[trimmed, ...padded].filter((text) => text !== secret).map((text) => keyForm(text, ["key_padded"])),
  ];
}
