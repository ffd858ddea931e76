import type { FixTopic } from "./format";

export type Cause = {
  title: string;
  /** One sentence for the host's developer. */
  explanation: string;
  /** Topic of the line of code that fixes it; null if there is none. */
  fix: FixTopic | null;
};

/** Causes of refused tokens, besides those shared with signatures (causes.ts). */
export const TOKEN_CAUSES = {
  token_malformed: {
    title: "Unreadable token",
    explanation: "A token is three Base64url parts separated by dots, passed unchanged.",
    fix: "token-sign",
  },
  token_whitespace: {
    title: "Extra characters around the token",
    explanation: "The token has white space, quotes, “Bearer”, or a second encoding around it.",
    fix: "token-sign",
  },
  token_algorithm: {
    title: "Different token algorithm",
    explanation: "The token isn’t signed with HS256, the only algorithm Lodge accepts.",
    fix: "token-sign",
  },
  token_signature_encoding: {
    title: "The token’s signature isn’t Base64url",
    explanation: "The third part of the token is correct, but in hex or standard Base64.",
    fix: "token-sign",
  },
  kid_unknown: {
    title: "Unknown key ID",
    explanation: "The `kid` header doesn’t match any token secret of this workspace.",
    fix: "token-kid",
  },
  kid_wrong: {
    title: "Key ID of another secret",
    explanation: "The `kid` header names one secret, but the token is signed with another.",
    fix: "token-kid",
  },
  token_claim_missing: {
    title: "Missing claim",
    explanation: "A token requires the claims `external_id`, `email` and `exp`.",
    fix: "token-claims",
  },
  token_claim_form: {
    title: "Invalid claim",
    explanation: "A claim has the wrong format. Times are numbers, and text has up to 255 characters.",
    fix: "token-claims",
  },
  token_milliseconds: {
    title: "Milliseconds instead of seconds",
    explanation: "`exp` is in milliseconds. Token times are whole seconds since 1970.",
    fix: "token-exp",
  },
  token_expired: {
    title: "Expired token",
    explanation: "Its `exp` has passed. Sign a new token each time the page is rendered.",
    fix: "token-exp",
  },
  token_lifetime_too_long: {
    title: "Lifetime too long",
    explanation: "Its `exp` is more than an hour ahead. Five minutes are enough.",
    fix: "token-exp",
  },
  token_early: {
    title: "Token starts in the future",
    explanation: "Its `iat` or `nbf` is in the future. The signing server’s clock is ahead.",
    fix: "token-exp",
  },
} as const satisfies Record<string, Cause>;
