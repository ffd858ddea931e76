import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";

/** A secret as it is used: `secret` is text, its UTF-8 bytes are the key (never decoded from hex). */
export type SigningKey = { id: string; keyId: string; secret: string };

export type SignatureMatch<Key extends SigningKey> = {
  key: Key;
  /** The address that was signed, byte for byte. */
  email: string;
  /** The address had arrived with a space where the host had signed a plus. */
  plusRepaired: boolean;
};

/** @returns whether a text has the form of a signature: 64 lower-case hex characters. */
export function isSignature(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** HMAC-SHA256 of an address as 64 lower-case hex characters (contract section 2). */
export function signEmail(secret: string, email: string): string {
  return digest(secret, email).toString("hex");
}

/**
 * Finds the key that signed an address. Exact bytes; an address with a space is also tried with a plus, which is
 * what an unencoded `+` becomes in a query. Always tries everything, so that time says nothing about which key fits.
 * @param signature in the form that isSignature checks
 * @returns null when no key signed it
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
