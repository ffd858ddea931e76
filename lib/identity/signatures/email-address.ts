import "server-only";

const MAX_BYTES = 254;
/** An unquoted local part (RFC 5322 atoms and dots), plus non-ASCII letters. */
const LOCAL_PART = /^[\w.!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+$/u;
/** Control and invisible characters, unassigned code points, and whitespace. */
const INVISIBLE = /[\p{C}\p{Z}]/u;
const DOMAIN_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Canonicalizes an email for lookups: lowercases ASCII letters only. No Unicode folding, which would confuse different
 * mailboxes (security.md 2.1).
 * @returns null if it isn't a plain address: control characters, whitespace, quotes, more than one @, a non-ASCII
 *   domain (punycode is fine), over 254 bytes
 */
export function canonicalEmail(text: string): string | null {
  if (Buffer.byteLength(text, "utf8") > MAX_BYTES || INVISIBLE.test(text)) return null;
  const lowered = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const [local, domain, ...rest] = lowered.split("@");
  if (local === undefined || domain === undefined || rest.length > 0) return null;
  if (!LOCAL_PART.test(local) || !domain.split(".").every((label) => DOMAIN_LABEL.test(label))) return null;
  return lowered;
}
