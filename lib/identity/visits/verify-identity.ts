import "server-only";
import type { VerifiedPerson } from "@/lib/identity/contacts/find-or-create-contact";
import { log } from "@/lib/platform/log";
import { readAttributes } from "@/lib/identity/tokens/attributes";
import { canonicalEmail } from "@/lib/identity/signatures/email-address";
import { loadSigningKeys } from "@/lib/identity/secrets/load-signing-keys";
import type { LiveKey } from "@/lib/identity/secrets/load-signing-keys";
import { refusal } from "@/lib/identity/refusals";
import type { Refusal, RefusalCode } from "@/lib/identity/refusals";
import { findSignature, isSignature } from "@/lib/identity/signatures/signatures";
import { verifyToken } from "@/lib/identity/tokens/tokens";

export type Identity = {
  person: Exclude<VerifiedPerson, { method: "MAILBOX" }>;
  key: LiveKey;
  signedValue: string;
};
export type IdentityResult = { ok: true; identity: Identity } | { ok: false; refusal: Refusal };

type Visit = { workspaceId: string; query: URLSearchParams; now: Date };

/**
 * Verifies who a visitor is, from the host's query (contract 2.1, 2.2). A token takes precedence; a signature next to
 * it must be correct too. Refused for the first reason in the contract's order.
 * @returns null if nothing signed was given
 */
export async function verifyIdentity(visit: Visit): Promise<IdentityResult | null> {
  const byToken = await verifyByToken(visit);
  if (byToken && !byToken.ok) return byToken;
  const bySignature = await verifyBySignature(visit);
  return bySignature && !bySignature.ok ? bySignature : (byToken ?? bySignature);
}

/** A parameter's value; null if absent or empty, an array if repeated. */
export function parameter(query: URLSearchParams, name: string): string | null | string[] {
  const values = query.getAll(name);
  return values.length > 1 ? values : values[0] || null;
}

/** @returns the refusal of an invalid email, with or without a signature */
export function refuseEmail(email: string | string[]): Refusal | null {
  if (Array.isArray(email)) return refusal("email_invalid", "The parameter email is repeated. Pass it once.");
  if (canonicalEmail(email.replaceAll(" ", "+"))) return null;
  return refusal(
    "email_invalid",
    "The email address isn't valid. Pass the signed-in user's plain address, URL-encoded.",
  );
}

const no = (code: RefusalCode, message: string): IdentityResult => ({
  ok: false,
  refusal: refusal(code, message),
});

async function verifyByToken({ workspaceId, query, now }: Visit): Promise<IdentityResult | null> {
  const token = parameter(query, "jwt");
  if (token === null) return null;
  if (Array.isArray(token)) return no("token_malformed", "The parameter jwt is repeated. Pass it once.");
  const result = await verifyToken(token, await loadSigningKeys(workspaceId, "JWT", now), now);
  if (!result.ok) return result;
  const { externalId, email: signedEmail, canonicalEmail: email, displayName, attributes } = result.identity;
  const person = {
    workspaceId,
    method: "HOST_TOKEN",
    externalId,
    email,
    signedEmail,
    displayName,
    attributes,
    now,
  } as const;
  return { ok: true, identity: { person, key: result.key, signedValue: externalId } };
}

async function verifyBySignature({ workspaceId, query, now }: Visit): Promise<IdentityResult | null> {
  const [email, signature] = [parameter(query, "email"), parameter(query, "hmac")];
  if (signature === null) return null;
  if (email === null)
    return no("email_missing", "There is a signature but no email. Pass the signed address as email.");
  const wrongEmail = refuseEmail(email);
  if (wrongEmail || Array.isArray(email)) return wrongEmail && { ok: false, refusal: wrongEmail };
  if (Array.isArray(signature) || !isSignature(signature))
    return no(
      "signature_malformed",
      "The signature isn't 64 lowercase hex characters. Sign with HMAC-SHA256 and pass the result as lowercase hex, once.",
    );
  const match = findSignature(await loadSigningKeys(workspaceId, "HMAC", now), email, signature);
  if (!match)
    return no(
      "signature_mismatch",
      "The signature doesn't match this email address. Sign exactly the address you pass, with an active secret from Settings > Security. The key is the secret's text, not its decoded bytes.",
    );
  if (match.plusRepaired)
    log.info(
      { workspaceId, keyId: match.key.keyId },
      "an email arrived with a space instead of a plus sign: URL-encode it",
    );
  return verified(match, { workspaceId, query, now });
}

function verified(
  { key, email: signedEmail }: { key: LiveKey; email: string },
  { workspaceId, query, now }: Visit,
): IdentityResult {
  const email = canonicalEmail(signedEmail);
  if (!email)
    return no("email_invalid", "The signed email address isn't valid. Sign the user's plain address.");
  const nickname = parameter(query, "nickname");
  const person = {
    workspaceId,
    method: "HOST_SIGNATURE",
    email,
    signedEmail,
    nickname: Array.isArray(nickname) ? null : nickname,
    pageAttributes: readAttributes(parameter(query, "attributes")),
    now,
  } as const;
  return { ok: true, identity: { person, key, signedValue: signedEmail } };
}
