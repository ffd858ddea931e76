import "server-only";
import { findPortalLook } from "@/lib/customization/find-portal-look";
import type { Admission, Visit } from "./admission";
import { frameAncestors } from "./allowed-origins";
import { findGrant } from "./find-grant";
import { openPortalSession } from "./open-portal-session";
import { refusal } from "./refusals";
import type { Refusal } from "./refusals";

/**
 * The only door for a customer: decides in the order of contract section 3, and for whom it opens it makes the contact
 * and a portal session. A refusal says nothing about anybody's tickets, and never falls back to "not signed in".
 */
export async function admitVisitor(visit: Visit): Promise<Admission> {
  const now = new Date();
  const decision = await findGrant(visit, now);
  if (!decision.ok) return refused(decision.refusal, decision.known);
  const { workspaceId } = visit;
  const { contact, parentOrigin, ...proof } = decision.grant;
  const [look, { token, actor }] = await Promise.all([
    findPortalLook(workspaceId),
    openPortalSession({ workspaceId, contactId: contact.id, ...proof, now }),
  ]);
  if (!look) return refused(refusal("workspace_not_found", "This workspace has just been removed."), false);
  const customer = { name: contact.name, email: contact.email };
  const workspace = { ...look, frameAncestors: frameAncestors(decision.rules) };
  return { ok: true, workspace, actor, token, customer, parentOrigin };
}

const refused = (reason: Refusal, frameAncestorsKnown: boolean): Admission => ({
  ok: false,
  refusal: reason,
  frameAncestorsKnown,
});
