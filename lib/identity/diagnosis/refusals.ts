import type { FixTopic } from "./format";

export type Cause = {
  title: string;
  /** One sentence: what happened, in words of the host's developer. */
  explanation: string;
  /** What the line of code is about that mends it; null where none does. */
  fix: FixTopic | null;
};

/** Why a token was refused; what tokens share with signatures stands in labels.ts. */
export const TOKEN_CAUSES = {
  token_malformed: {
    title: "Not a readable token",
    explanation: "A token is three Base64url parts with dots between them, passed on unchanged.",
    fix: "token-sign",
  },
  token_whitespace: {
    title: "Something around the token",
    explanation: "White space, quotes, “Bearer” or a second encoding came along with the token.",
    fix: "token-sign",
  },
  token_algorithm: {
    title: "Another token algorithm",
    explanation: "The token is not signed with HS256, the only algorithm that Lodge takes.",
    fix: "token-sign",
  },
  token_signature_encoding: {
    title: "The token’s signature is not Base64url",
    explanation: "The third part of the token is right, but written in hex or in ordinary Base64.",
    fix: "token-sign",
  },
  kid_unknown: {
    title: "Unknown key id",
    explanation: "The header `kid` names no token secret of this workspace.",
    fix: "token-kid",
  },
  kid_wrong: {
    title: "Key ID of another secret",
    explanation: "The header `kid` names one secret, and the token is signed with another.",
    fix: "token-kid",
  },
  token_claim_missing: {
    title: "A claim is missing",
    explanation: "A token needs the claims `external_id`, `email` and `exp`.",
    fix: "token-claims",
  },
  token_claim_form: {
    title: "A claim has the wrong form",
    explanation:
      "A claim is there, but not as documented: times are numbers, texts have up to 255 characters.",
    fix: "token-claims",
  },
  token_milliseconds: {
    title: "Milliseconds in place of seconds",
    explanation: "`exp` counts milliseconds; the times of a token are whole seconds since 1970.",
    fix: "token-exp",
  },
  token_expired: {
    title: "The token has expired",
    explanation: "Its `exp` has passed: sign a new token whenever the page is rendered.",
    fix: "token-exp",
  },
  token_lifetime_too_long: {
    title: "Valid for too long",
    explanation: "Its `exp` is more than an hour ahead; five minutes are enough.",
    fix: "token-exp",
  },
  token_early: {
    title: "The token begins in the future",
    explanation: "Its `iat` or `nbf` has not come yet: the clock of the signing server is ahead.",
    fix: "token-exp",
  },
} as const satisfies Record<string, Cause>;
