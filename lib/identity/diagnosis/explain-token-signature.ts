import "server-only";
import { createHmac } from "node:crypto";
import { keyForms } from "./explain-digest";
import type { KnownSecret, Steps } from "./finding";
import type { ReadToken } from "./read-token";

export type TokenDerivation = { secret: KnownSecret | null; steps: Steps };

const HASHES: Record<string, string> = { HS256: "sha256", HS384: "sha384", HS512: "sha512" };

/** Finds which secret signed a token, and how. @returns null if none did */
export function explainTokenSignature(
  read: Extract<ReadToken, { ok: true }>,
  secrets: KnownSecret[],
): TokenDerivation | null {
  const hash = HASHES[String(read.header["alg"])] ?? "sha256";
  const given = readSignature(read.signature);
  let best: TokenDerivation | null = null;
  const consider = (secret: KnownSecret | null, key: Buffer, steps: Steps) => {
    const digest = createHmac(hash, key).update(read.text).digest("hex");
    const written = given.find((reading) => reading.digest === digest);
    if (!written) return;
    const all = [...stateOf(secret), ...steps, ...written.steps];
    if (!best || all.length < best.steps.length) best = { secret, steps: all };
  };
  for (const secret of secrets) {
    for (const form of keyForms(secret.secret)) consider(secret, form.bytes, form.steps);
    consider(secret, Buffer.from(Buffer.from(secret.secret).toString("base64")), ["key_padded"]);
    consider(null, Buffer.from(secret.keyId), ["key_is_id"]);
  }
  for (const text of ["", "undefined", "null", "None"]) consider(null, Buffer.from(text), ["key_missing"]);
  return best;
}

function stateOf(secret: KnownSecret | null): Steps {
  if (!secret) return [];
  const steps: Steps = secret.kind === "HMAC" ? ["secret_other_kind"] : [];
  return secret.endedAt ? ["secret_ended", ...steps] : steps;
}

/** Decodes the signature from correct and incorrect encodings. */
function readSignature(text: string): { digest: string; steps: Steps }[] {
  const isBase64url = /^[\w-]+$/.test(text);
  return [
    {
      digest: Buffer.from(text, "base64url").toString("hex"),
      steps: isBase64url ? [] : ["token_signature_encoding"],
    },
    { digest: text.toLowerCase(), steps: ["token_signature_encoding"] },
  ];
}
