import type { RefusalCode } from "@/lib/identity/refusals";
import type { EmbedType } from "./schemas";

/** What a refusal is called where it is listed. */
export const REASONS: Record<RefusalCode, string> = {
  rate_limited: "Too many attempts",
  workspace_not_found: "No such workspace",
  domain_not_allowed: "Domain not allowed",
  standalone_disabled: "Standalone portal",
  token_malformed: "Token not readable",
  token_algorithm: "Token algorithm",
  token_claim_missing: "Token without a claim",
  token_expired: "Token expired",
  token_lifetime_too_long: "Token valid for too long",
  code_invalid: "Code used or expired",
  email_missing: "Signature without e-mail",
  email_invalid: "Not an email address",
  signature_malformed: "Signature in the wrong form",
  signature_mismatch: "Signature does not match",
  signature_missing: "E-mail without signature",
  identity_required: "Nobody signed in",
};

/** What the ways to embed are called. */
export const EMBED_TYPE_NAMES: Record<EmbedType, string> = {
  iframe: "iframe",
  crisp: "Crisp’s address",
  sdk: "embed.js",
  tinydub: "tinydub’s script",
  unthread: "Unthread’s script",
  ticketping: "Ticketping’s script",
  standalone: "by itself",
};
