import "server-only";
import { canonicalEmail } from "@/lib/identity/signatures/email-address";
import { readClaims } from "@/lib/identity/tokens/token-claims";
import type { NamedCause } from "./schemas";

type Claims = Record<string, unknown>;

/** Names that other services use for our claims. */
const OTHER_NAMES: Record<string, string[]> = {
  external_id: ["externalId", "sub", "user_id", "userId", "id", "uid"],
  email: ["mail", "emailAddress", "email_address"],
  exp: ["expires", "expiry", "expiresAt", "expires_at"],
};
/** Larger times are in milliseconds: as seconds they would be past the year 5138. */
const MILLISECONDS = 1e11;

/** Finds every problem with the claims; a refusal names only the first. */
export function claimProblems(claims: Claims, now: Date): NamedCause[] {
  const seconds = Math.floor(now.getTime() / 1000);
  const problems = [...missing(claims), ...times(claims, seconds), ...email(claims)];
  if (problems.length > 0) return problems;
  const read = readClaims(claims, seconds);
  return read.ok ? [] : [{ code: "token_claim_form", detail: wrongForm(claims) }];
}

const isAbsent = (value: unknown) => value === undefined || value === null || value === "";

function missing(claims: Claims): NamedCause[] {
  const names = Object.keys(OTHER_NAMES).filter((name) => isAbsent(claims[name]));
  if (names.length === 0) return [];
  const hints = names.flatMap((name) => {
    const other = OTHER_NAMES[name]?.find((candidate) => !isAbsent(claims[candidate]));
    return other ? [`rename \`${other}\` to \`${name}\``] : [];
  });
  const list = names.map((name) => `\`${name}\``).join(" and ");
  return [
    {
      code: "token_claim_missing",
      detail: `Missing: ${list}${hints.length > 0 ? `; ${hints.join(", ")}` : ""}.`,
    },
  ];
}

function times(claims: Claims, now: number): NamedCause[] {
  const problems: NamedCause[] = [];
  for (const name of ["exp", "iat", "nbf"]) {
    const value = claims[name];
    if (typeof value === "string" && value !== "")
      problems.push({ code: "token_claim_form", detail: `\`${name}\` is a string. It must be a number.` });
    if (typeof value === "number" && value > MILLISECONDS)
      problems.push({
        code: "token_milliseconds",
        detail: `\`${name}\` has ${String(value).length} digits.`,
      });
  }
  return problems.length > 0 ? problems : [...expiry(claims["exp"], now), ...beginning(claims, now)];
}

function expiry(exp: unknown, now: number): NamedCause[] {
  if (typeof exp !== "number") return [];
  if (exp + 60 <= now) return [{ code: "token_expired", detail: `It expired ${span(now - exp)} ago.` }];
  if (exp > now + 3660)
    return [{ code: "token_lifetime_too_long", detail: `It is valid for another ${span(exp - now)}.` }];
  return [];
}

function beginning(claims: Claims, now: number): NamedCause[] {
  const begins = Math.max(Number(claims["iat"] ?? 0), Number(claims["nbf"] ?? 0));
  return begins > now + 60 ? [{ code: "token_early", detail: `It begins in ${span(begins - now)}.` }] : [];
}

function span(seconds: number): string {
  const [amount, unit] =
    seconds < 120
      ? [seconds, "second"]
      : seconds < 7200
        ? [seconds / 60, "minute"]
        : seconds < 172_800
          ? [seconds / 3600, "hour"]
          : [seconds / 86_400, "day"];
  const rounded = Math.round(Number(amount));
  return `${rounded} ${unit}${rounded === 1 ? "" : "s"}`;
}

function email(claims: Claims): NamedCause[] {
  const value = claims["email"];
  if (isAbsent(value) || (typeof value === "string" && canonicalEmail(value) !== null)) return [];
  return [{ code: "email_invalid", detail: "It’s the token’s `email` claim." }];
}

function wrongForm(claims: Claims): string {
  const id = claims["external_id"];
  if (typeof id === "number" && !Number.isSafeInteger(id))
    return "`external_id` is too large for an exact number. Pass it as a string.";
  if (typeof id !== "string" && typeof id !== "number") return "`external_id` must be a string or a number.";
  if (!isAbsent(claims["attributes"]))
    return "`attributes` must be a flat object with at most 20 values of up to 255 characters.";
  return "Strings can have at most 255 characters and no control characters.";
}
