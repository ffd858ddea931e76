import type { RefusalCode } from "@/lib/identity/refusals";
import type { EmbedType } from "./schemas";

/** Labels of refusals in lists. */
export const REASONS: Record<RefusalCode, string> = {
  rate_limited: "Too many attempts",
  workspace_not_found: "No such workspace",
  domain_not_allowed: "Domain not allowed",
  standalone_disabled: "Standalone portal",
  token_malformed: "Malformed token",
  token_algorithm: "Wrong token algorithm",
  token_claim_missing: "Token claim missing",
  token_expired: "Token expired",
  token_lifetime_too_long: "Token lifetime too long",
  code_invalid: "Code used or expired",
  email_missing: "Signature without email",
  email_invalid: "Invalid email address",
  signature_malformed: "Malformed signature",
  signature_mismatch: "Signature doesn’t match",
  signature_missing: "Email without signature",
  identity_required: "Not signed in",
};

/** Labels of embedding methods. */
export const EMBED_TYPE_NAMES: Record<EmbedType, string> = {
  iframe: "iframe",
  crisp: "Crisp URL",
  sdk: "embed.js",
  tinydub: "tinydub script",
  unthread: "Unthread script",
  ticketping: "Ticketping script",
  standalone: "standalone",
};
