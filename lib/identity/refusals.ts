/** Reasons to refuse a portal visit, in the order of checks, with the HTTP status (contract section 3). */
export const REFUSALS = {
  rate_limited: 429,
  workspace_not_found: 404,
  domain_not_allowed: 403,
  standalone_disabled: 403,
  token_malformed: 401,
  token_algorithm: 401,
  token_claim_missing: 401,
  token_expired: 401,
  token_lifetime_too_long: 401,
  code_invalid: 401,
  email_missing: 401,
  email_invalid: 401,
  signature_malformed: 401,
  signature_mismatch: 401,
  signature_missing: 401,
  identity_required: 401,
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** A refused visit. `message` tells the developer the fix; `retryAfter` is in seconds. */
export type Refusal = { code: RefusalCode; status: number; message: string; retryAfter?: number };

/** Creates a refusal. Never quote a signature, a token or a person's email in it. */
export function refusal(code: RefusalCode, message: string): Refusal {
  return { code, status: REFUSALS[code], message };
}
