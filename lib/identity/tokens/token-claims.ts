import "server-only";
import { isAttributes } from "./attributes";
import type { Attributes } from "./attributes";
import { canonicalEmail } from "@/lib/identity/signatures/email-address";
import { refusal } from "@/lib/identity/refusals";
import type { Refusal, RefusalCode } from "@/lib/identity/refusals";

export type TokenIdentity = {
  externalId: string;
  /** As signed; and canonical. */
  email: string;
  canonicalEmail: string;
  displayName: string | null;
  attributes: Attributes | null;
};

type Claims = Record<string, unknown>;
type ClaimsResult = { ok: true; identity: TokenIdentity } | { ok: false; refusal: Refusal };

/** Tolerated clock difference in seconds. */
const TOLERANCE = 60;
const MAX_LIFETIME = 3600;
const MAX_TEXT = 255;
const REQUIRED = ["external_id", "email", "exp"];
/** Control characters are never needed, and lone surrogates would make different ids equal in storage. */
const CONTROL = /\p{Cc}/u;

/** Reads a token's claims (contract 2.2). @param now in seconds */
export function readClaims(claims: Claims, now: number): ClaimsResult {
  const missing = REQUIRED.filter(
    (name) => claims[name] === undefined || claims[name] === null || claims[name] === "",
  );
  if (hasWrongForm(claims))
    return no("token_malformed", "The token's claims don't have the documented format.");
  if (missing.length > 0)
    return no("token_claim_missing", `The token is missing ${missing.join(" and ")}. Add it before signing.`);
  return readTimes(claims, now) ?? readIdentity(claims);
}

const no = (code: RefusalCode, message: string): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: refusal(code, message),
});

function hasWrongForm(claims: Claims): boolean {
  const times = [claims["exp"], claims["iat"], claims["nbf"]];
  if (!times.every((time) => time === undefined || time === null || Number.isFinite(time))) return true;
  if (!isText(claims["email"]) || !isText(claims["display_name"]) || !isText(claims["external_id"], "number"))
    return true;
  // Numbers over 2^53 collide, and so would the people they identify.
  const id = claims["external_id"];
  if (typeof id === "number" && Math.abs(id) > Number.MAX_SAFE_INTEGER) return true;
  const attributes = claims["attributes"] ?? null;
  return attributes !== null && !isAttributes(attributes);
}

function isText(value: unknown, other?: "number"): boolean {
  if (value === undefined || value === null || typeof value === other) return true;
  return (
    typeof value === "string" && value.length <= MAX_TEXT && !CONTROL.test(value) && value.isWellFormed()
  );
}

/** The lifetime counts from now, not from `iat`, which common libraries don't set (security.md 2.2). */
function readTimes(claims: Claims, now: number): { ok: false; refusal: Refusal } | null {
  const exp = Number(claims["exp"]);
  if (exp + TOLERANCE <= now)
    return no("token_expired", "Expired token. Sign a new one whenever the page is rendered.");
  if (exp > now + MAX_LIFETIME + TOLERANCE)
    return no(
      "token_lifetime_too_long",
      "The token is valid for more than an hour. Set `exp` to at most 1 hour ahead, ideally 5 minutes.",
    );
  const begins = Math.max(Number(claims["iat"] ?? 0), Number(claims["nbf"] ?? 0));
  if (begins > now + TOLERANCE)
    return no(
      "token_malformed",
      "Token starts in the future (`iat` or `nbf`). Set the clock of the server that signs it.",
    );
  return null;
}

function readIdentity(claims: Claims): ClaimsResult {
  const email = String(claims["email"]);
  const canonical = canonicalEmail(email);
  if (!canonical)
    return no(
      "email_invalid",
      "The token's `email` isn't a valid address. Use the signed-in user's plain email address.",
    );
  const name = typeof claims["display_name"] === "string" ? claims["display_name"].trim() : "";
  return {
    ok: true,
    identity: {
      externalId: String(claims["external_id"]),
      email,
      canonicalEmail: canonical,
      displayName: name || null,
      attributes: (claims["attributes"] ?? null) as Attributes | null,
    },
  };
}
