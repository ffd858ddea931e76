import "server-only";
import type { ProvedPerson } from "@/lib/identity/contacts/find-or-create-contact";
import { log } from "@/lib/platform/log";
import { readAttributes } from "@/lib/identity/tokens/attributes";
import { canonicalEmail } from "@/lib/identity/signatures/email-address";
import { loadSigningKeys } from "@/lib/identity/secrets/load-signing-keys";
import type { LiveKey } from "@/lib/identity/secrets/load-signing-keys";
import { refusal } from "@/lib/identity/refusals";
import type { Refusal, RefusalCode } from "@/lib/identity/refusals";
import { findSignature, isSignature } from "@/lib/identity/signatures/signatures";
import { verifyToken } from "@/lib/identity/tokens/tokens";

export type Proof = {
  person: Exclude<ProvedPerson, { method: "MAILBOX" }>;
  key: LiveKey;
  signedValue: string;
};
export type ProofResult = { ok: true; proof: Proof } | { ok: false; refusal: Refusal };

type Asked = { workspaceId: string; query: URLSearchParams; now: Date };

/**
 * Who a visitor is, from the query that their host wrote (contract 2.1, 2.2). A token decides when there is one; a
 * signature beside it must be right too. Refused for the first reason in the contract's order.
 * @returns null when nothing signed was given
 */
export async function proveIdentity(asked: Asked): Promise<ProofResult | null> {
  const byToken = await proveByToken(asked);
  if (byToken && !byToken.ok) return byToken;
  const bySignature = await proveBySignature(asked);
  return bySignature && !bySignature.ok ? bySignature : (byToken ?? bySignature);
}

/** The value of a parameter; null when absent or empty, "repeated" as an array when given more than once. */
export function parameter(query: URLSearchParams, name: string): string | null | string[] {
  const values = query.getAll(name);
  return values.length > 1 ? values : values[0] || null;
}

/** @returns the refusal of an address in the query that can't be one, with or without a signature */
export function refuseEmail(email: string | string[]): Refusal | null {
  if (Array.isArray(email))
    return refusal("email_invalid", "The parameter email is given more than once. Give it once.");
  if (canonicalEmail(email.replaceAll(" ", "+"))) return null;
  return refusal(
    "email_invalid",
    "The e-mail address is not valid. Pass the plain address of the signed-in user, encoded for a URL.",
  );
}

const no = (code: RefusalCode, message: string): ProofResult => ({
  ok: false,
  refusal: refusal(code, message),
});

async function proveByToken({ workspaceId, query, now }: Asked): Promise<ProofResult | null> {
  const token = parameter(query, "jwt");
  if (token === null) return null;
  if (Array.isArray(token))
    return no("token_malformed", "The parameter jwt is given more than once. Give it once.");
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
  return { ok: true, proof: { person, key: result.key, signedValue: externalId } };
}

async function proveBySignature({ workspaceId, query, now }: Asked): Promise<ProofResult | null> {
  const [email, signature] = [parameter(query, "email"), parameter(query, "hmac")];
  if (signature === null) return null;
  if (email === null)
    return no(
      "email_missing",
      "There is a signature but no e-mail. Pass the address that was signed as email.",
    );
  const wrongEmail = refuseEmail(email);
  if (wrongEmail || Array.isArray(email)) return wrongEmail && { ok: false, refusal: wrongEmail };
  if (Array.isArray(signature) || !isSignature(signature))
    return no(
      "signature_malformed",
      "The signature is not 64 lower-case hex characters. Sign with HMAC-SHA256 and pass the result as lower-case hex, once.",
    );
  const match = findSignature(await loadSigningKeys(workspaceId, "HMAC", now), email, signature);
  if (!match)
    return no(
      "signature_mismatch",
      "The signature does not belong to this e-mail address. Sign exactly the address that is passed, letter by letter, with a secret that is live under Settings > Security. The key is the secret's text, not its decoded bytes.",
    );
  if (match.plusRepaired)
    log.info(
      { workspaceId, keyId: match.key.keyId },
      "an address arrived with a space for a plus: encode it in the URL",
    );
  return proved(match, { workspaceId, query, now });
}

function proved(
  { key, email: signedEmail }: { key: LiveKey; email: string },
  { workspaceId, query, now }: Asked,
): ProofResult {
  const email = canonicalEmail(signedEmail);
  if (!email)
    return no("email_invalid", "The signed e-mail address is not valid. Sign the plain address of the user.");
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
  return { ok: true, proof: { person, key, signedValue: signedEmail } };
}
