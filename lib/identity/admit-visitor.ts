import "server-only";
import { findOrCreateContact } from "@/lib/contacts/find-or-create-contact";
import { findPortalLook } from "@/lib/customization/find-portal-look";
import type { Admission, Visit } from "./admission";
import { frameAncestors } from "./allowed-origins";
import { checkFraming } from "./check-framing";
import { countFailure, tooManyFailures } from "./failure-limits";
import { findEntryRules } from "./find-entry-rules";
import type { EntryRules } from "./find-entry-rules";
import { markSecretUsed } from "./mark-secret-used";
import { openPortalSession } from "./open-portal-session";
import { parameter, proveIdentity, refuseEmail } from "./prove-identity";
import type { Proof } from "./prove-identity";
import { refusal } from "./refusals";
import type { Refusal } from "./refusals";

/**
 * The only door for a customer: decides in the order of contract section 3, and for whom it opens it makes the contact
 * and a portal session. A refusal says nothing about anybody's tickets, and never falls back to "not signed in".
 */
export async function admitVisitor(visit: Visit): Promise<Admission> {
  const limited = await tooManyFailures(visit);
  if (limited) return refused(limited, false);
  const rules = await findEntryRules(visit.workspaceId);
  if (!rules)
    return refused(
      refusal("workspace_not_found", "There is no such workspace. Check the id in the address."),
      false,
    );
  const barred = checkFraming(visit.framing, rules);
  if (barred) return refused(barred);
  const now = new Date();
  const result = await proveIdentity({ ...visit, now });
  if (!result) return refused(refuseUnsigned(visit.query, rules));
  if (result.ok) return admit(result.proof, rules, now);
  const counted = result.refusal.code === "signature_mismatch" ? await countFailure(visit) : null;
  return refused(counted ?? result.refusal);
}

const refused = (reason: Refusal, frameAncestorsKnown = true): Admission => ({
  ok: false,
  refusal: reason,
  frameAncestorsKnown,
});

/** Nothing signed was given. Whatever the workspace decided about such visitors, they see nobody's tickets. */
function refuseUnsigned(query: URLSearchParams, rules: EntryRules): Refusal {
  const email = parameter(query, "email");
  const how =
    rules.unsignedVisitors === "REFUSE"
      ? ""
      : " This workspace would also hear from people who are not signed in, but this portal is for signed-in customers.";
  if (email === null)
    return refusal(
      "identity_required",
      `Nobody is signed in here. Pass the e-mail of the signed-in user with its signature, or a token.${how}`,
    );
  return (
    refuseEmail(email) ??
    refusal(
      "signature_missing",
      `The e-mail comes without a signature. Sign it on your server and pass the result as hmac.${how}`,
    )
  );
}

async function admit({ person, key, signedValue }: Proof, rules: EntryRules, now: Date): Promise<Admission> {
  const { workspaceId, method } = person;
  const [contact, look] = await Promise.all([findOrCreateContact(person), findPortalLook(workspaceId)]);
  if (!look) return refused(refusal("workspace_not_found", "This workspace has just been removed."), false);
  const session = {
    workspaceId,
    contactId: contact.id,
    secretId: key.id,
    method,
    signedValue,
    epoch: rules.sessionEpoch,
  };
  const [{ token, actor }] = await Promise.all([
    openPortalSession({ ...session, now }),
    markSecretUsed(workspaceId, key, now),
  ]);
  const customer = { name: contact.name, email: contact.email };
  return { ok: true, workspace: { ...look, frameAncestors: frameAncestors(rules) }, actor, token, customer };
}
