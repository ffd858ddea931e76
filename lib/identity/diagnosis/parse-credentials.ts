import "server-only";

/** Credentials that a page sent to identify its customer. */
export type Sent =
  | { kind: "signature"; email: string; signature: string }
  | { kind: "token"; token: string }
  | { kind: "repeated"; name: string };

/** Reads a query like the portal: decoded once, empty means absent. @returns null without credentials */
export function readQuery(query: URLSearchParams): Sent | null {
  const repeated = ["jwt", "email", "hmac"].find((name) => query.getAll(name).length > 1);
  if (repeated) return { kind: "repeated", name: repeated };
  const token = query.get("jwt");
  if (token) return { kind: "token", token };
  const [email, signature] = [query.get("email") ?? "", query.get("hmac") ?? ""];
  return email || signature ? { kind: "signature", email, signature } : null;
}

const TOKEN = /\beyJ[\w-]+\.[\w-]*\.[\w-]*/;
const CRISP = /user:email["']\s*,\s*\[\s*["']([^"'\n]*)["']\s*,\s*["']([^"'\n]*)["']/;

/** Names of the two values in the documented snippets. */
const EMAIL_NAMES = ["data-lodge-email", "data-tinydub-email", "email"];
const SIGNATURE_NAMES = ["data-lodge-hash", "data-tinydub-hash", "verificationHash", "hash", "hmac"];
const TOKEN_NAMES = ["data-lodge-jwt", "userJWT", "jwt"];

/**
 * Finds credentials in pasted text: a portal URL, a query, an iframe or script element, a script call, or a token.
 * @returns null if there are none
 */
export function parseCredentials(text: string): Sent | null {
  const plain = text.replaceAll("&amp;", "&").trim();
  const queries = /^(?:email|hmac|jwt)=\S+$/.test(plain) ? [plain] : plain.match(/\?[^\s"'<>]+/g);
  for (const query of queries ?? []) {
    const sent = readQuery(new URLSearchParams(query));
    if (sent) return sent;
  }
  return readCode(text);
}

function readCode(text: string): Sent | null {
  const [, crispEmail, crispSignature] = CRISP.exec(text) ?? [];
  if (crispEmail !== undefined && crispSignature !== undefined)
    return { kind: "signature", email: crispEmail, signature: crispSignature };
  const token = firstValue(text, TOKEN_NAMES) || TOKEN.exec(text)?.[0];
  if (token) return { kind: "token", token };
  const email = firstValue(text, EMAIL_NAMES);
  const signature = firstValue(text, SIGNATURE_NAMES);
  return email || signature ? { kind: "signature", email, signature } : null;
}

/** The quoted value of the first attribute or property with one of these names; "" if none. */
function firstValue(text: string, names: string[]): string {
  for (const name of names) {
    const found = new RegExp(`(?<![\\w-])["']?${name}["']?\\s*[:=]\\s*(?:"([^"\\n]*)"|'([^'\\n]*)')`).exec(
      text,
    );
    const value = found?.[1] ?? found?.[2];
    if (value) return value.replaceAll("&amp;", "&");
  }
  return "";
}
