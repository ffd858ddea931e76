import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";

/** A signing key: the UTF-8 bytes of the text `secret`, never decoded from hex. */
export type SigningKey = { id: string; keyId: string; secret: string };

export type SignatureMatch<Key extends SigningKey> = {
  key: Key;
  /** The signed email, byte for byte. */
  email: string;
  /** The email arrived with a space instead of a plus sign. */
  plusRepaired: boolean;
};

/** @returns whether the text is 64 lowercase hex characters */
export function isSignature(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** HMAC-SHA256 of an email as 64 lowercase hex characters (contract section 2). */
export function signEmail(secret: string, email: string): string {
  return digest(secret, email).toString("hex");
}

/**
 * Finds the key that signed an email. Exact bytes; an email with a space is also tried with a plus sign, because an
 * unencoded `+` becomes a space in a query. Always tries all keys, so that timing reveals nothing.
 * @param signature must pass isSignature
 * @returns null if no key matches
 */
export function findSignature<Key extends SigningKey>(
  keys: Key[],
  email: string,
  signature: string,
): SignatureMatch<Key> | null {
  const given = Buffer.from(signature, "hex");
  if (given.length !== 32) return null;
  const spellings = email.includes(" ") ? [email, email.replaceAll(" ", "+")] : [email];
  let match: SignatureMatch<Key> | null = null;
  for (const key of keys) {
    for (const spelling of spellings) {
      if (timingSafeEqual(digest(key.secret, spelling), given))
        match = { key, email: spelling, plusRepaired: spelling !== email };
    }
  }
  return match;
}

function digest(secret: string, email: string): Buffer {
  return createHmac("sha256", Buffer.from(secret, "utf8")).update(email, "utf8").digest();
}
