import "server-only";
import { jwtVerify } from "jose";
import type { JWTPayload } from "jose";
import { refusal } from "@/lib/identity/refusals";
import type { Refusal } from "@/lib/identity/refusals";
import type { SigningKey } from "@/lib/identity/signatures/signatures";
import { readClaims } from "./token-claims";
import type { TokenIdentity } from "./token-claims";

const MAX_BYTES = 4096;

export type TokenResult<Key extends SigningKey> =
  { ok: true; identity: TokenIdentity; key: Key } | { ok: false; refusal: Refusal };

/**
 * Verifies a host's token (contract 2.2): HS256 only, by an active key of this workspace, with `external_id`, `email`
 * and `exp`. Refused for the first reason in the contract's order, where format and claims precede the signature.
 * @param keys the workspace's active token secrets
 */
export async function verifyToken<Key extends SigningKey>(
  token: string,
  keys: Key[],
  now: Date,
): Promise<TokenResult<Key>> {
  const parts = decode(token);
  if (!parts)
    return no("token_malformed", "The token isn't a JWT. Pass the signed token unchanged, at most 4 KB.");
  const { header, payload } = parts;
  if (header["alg"] !== "HS256")
    return no("token_algorithm", "The token isn't signed with HS256. Set the algorithm to HS256.");
  const wrong = wrongHeader(header);
  if (wrong) return no("token_malformed", wrong);
  const claims = readClaims(payload, Math.floor(now.getTime() / 1000));
  if (!claims.ok) return claims;
  const key = await findKey(token, keysFor(header["kid"], keys), now);
  if (!key)
    return no(
      "signature_mismatch",
      "The token wasn't signed with this workspace's token secret. Use an active one from Settings > Security, and its key ID as `kid`.",
    );
  return { ok: true, identity: claims.identity, key };
}

const no = (...reason: Parameters<typeof refusal>) => ({
  ok: false as const,
  refusal: refusal(...reason),
});

function decode(token: string): { header: JWTPayload; payload: JWTPayload } | null {
  const [header, payload, signature, ...rest] = token.split(".");
  if (Buffer.byteLength(token) > MAX_BYTES || !header || !payload || !signature || rest.length > 0)
    return null;
  const decoded = { header: object(header), payload: object(payload) };
  return decoded.header && decoded.payload ? { header: decoded.header, payload: decoded.payload } : null;
}

function object(part: string): JWTPayload | null {
  if (!/^[\w-]+$/.test(part)) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as JWTPayload)
      : null;
  } catch {
    return null;
  }
}

function wrongHeader(header: JWTPayload): string | null {
  if ("crit" in header || "b64" in header) return "The token's header has `crit` or `b64`. Remove them.";
  if ("kid" in header && typeof header["kid"] !== "string") return "The token's `kid` isn't a string.";
  return null;
}

/** A `kid` is looked up among this workspace's keys only; without one, all active keys are tried. */
function keysFor<Key extends SigningKey>(kid: unknown, keys: Key[]): Key[] {
  return kid === undefined ? keys : keys.filter((key) => key.keyId === kid);
}

async function findKey<Key extends SigningKey>(token: string, keys: Key[], now: Date): Promise<Key | null> {
  let found: Key | null = null;
  for (const key of keys) {
    // Times are already checked with the other claims; these tolerances only have to let them pass.
    const verified = await jwtVerify(token, new TextEncoder().encode(key.secret), {
      algorithms: ["HS256"],
      currentDate: now,
      clockTolerance: 60,
    }).catch(() => null);
    if (verified) found = key;
  }
  return found;
}
