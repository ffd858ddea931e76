import "server-only";

const MAX_BYTES = 254;
/** What may stand before the @ without quotes (RFC 5322 atoms and dots), and letters beyond ASCII. */
const LOCAL_PART = /^[\w.!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+$/u;
/** Control and invisible characters, unassigned code points, every kind of white space. */
const INVISIBLE = /[\p{C}\p{Z}]/u;
const DOMAIN_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The form under which an address is looked up: ASCII letters in lower case and nothing else changed. No Unicode
 * folding: it would make one mailbox of two (security.md 2.1).
 * @returns null for what is not a plain address: control characters, white space, quotes, more than one @, a domain
 *   that is not ASCII (punycode is), more than 254 bytes
 */
export function canonicalEmail(text: string): string | null {
  if (Buffer.byteLength(text, "utf8") > MAX_BYTES || INVISIBLE.test(text)) return null;
  const lowered = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const [local, domain, ...rest] = lowered.split("@");
  if (local === undefined || domain === undefined || rest.length > 0) return null;
  if (!LOCAL_PART.test(local) || !domain.split(".").every((label) => DOMAIN_LABEL.test(label))) return null;
  return lowered;
}
