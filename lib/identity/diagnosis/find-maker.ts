import "server-only";
import { createHash, createHmac } from "node:crypto";
import type { KnownSecret, Steps } from "./finding";
import type { Reading } from "./read-digest";
import { spellEmail } from "./spell-email";
import type { Spelling } from "./spell-email";

/** How a digest came about: with which secret, in how many steps from the right way. */
export type Made = { secret: KnownSecret | null; steps: Steps; algorithm: string | null };

type KeyForm = { text: string; bytes: Buffer; steps: Steps };
type Construction = { steps: Steps; digest: (algorithm: string, key: KeyForm, message: string) => Buffer };

/** More mistakes than these at once are not looked for: each more multiplies the work. */
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
 * Looks for the way in which a digest was made of an address, trying every mistake by itself and any two together.
 * @param secrets the live ones of the right kind first: of equal ways the first counts
 * @returns the way with the fewest mistakes, null when none leads there
 */
export function findMaker(
  readings: Reading[],
  email: string,
  secrets: KnownSecret[],
  publicIds: string[],
): Made | null {
  const wanted = new Map(readings.map((reading) => [reading.bytes.toString("hex"), reading]));
  const algorithms = [...new Set(readings.map(({ bytes }) => bytes.length))].flatMap(
    (length) => ALGORITHMS[length] ?? [],
  );
  const spellings = spellEmail(email);
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

/** Every digest that few enough mistakes lead to. */
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

/** The prefixes of right signatures, to recognise one that was cut off or has something after it. */
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

/** What a wrong use of a key id or of the right kind of secret costs. */
function secretSteps(secret: KnownSecret | null): Steps {
  if (!secret) return [];
  const steps: Steps = secret.kind === "JWT" ? ["secret_other_kind"] : [];
  return secret.endedAt ? ["secret_ended", ...steps] : steps;
}

const keyForm = (text: string, steps: Steps): KeyForm => ({ text, bytes: Buffer.from(text, "utf8"), steps });

/** A secret as programs have been seen to use it. */
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
