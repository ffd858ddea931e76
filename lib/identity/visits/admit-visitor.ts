import "server-only";
import { findPortalLook } from "@/lib/workspace/customization/find-portal-look";
import type { Admission, Visit } from "./admission";
import { frameAncestors } from "@/lib/identity/domains/allowed-origins";
import { authorizeVisit } from "./authorize-visit";
import type { Grant } from "./authorize-visit";
import { openPortalSession } from "@/lib/identity/sessions/open-portal-session";
import { openVisitorSession } from "@/lib/identity/sessions/open-visitor-session";
import { parameter } from "./verify-identity";
import { refusal } from "@/lib/identity/refusals";
import type { Refusal } from "@/lib/identity/refusals";

/**
 * The only way into the portal: decides in the order of contract section 3 and opens a session for the verified contact
 * or, where the workspace accepts visitors, for a visitor. A refusal reveals no tickets, and wrong credentials never
 * fall back to a visitor.
 */
export async function admitVisitor(visit: Visit): Promise<Admission> {
  const now = new Date();
  const decision = await authorizeVisit(visit, now);
  if (!decision.ok) return refused(decision.refusal, decision.known);
  const { grant, rules } = decision;
  const isHeld = rules.unsignedVisitors === "HOLD";
  const [look, session] = await Promise.all([
    findPortalLook(visit.workspaceId),
    openSession(visit, grant, isHeld, now),
  ]);
  if (!look) return refused(refusal("workspace_not_found", "This workspace was just deleted."), false);
  const workspace = { ...look, frameAncestors: frameAncestors(rules) };
  const { parentOrigin } = grant;
  return { ok: true, workspace, ...session, parentOrigin };
}

async function openSession({ workspaceId, query }: Visit, grant: Grant, isHeld: boolean, now: Date) {
  const { contact, identityId, secretId, method, signedValue, epoch } = grant;
  if (!contact) {
    const given = (name: string) => [parameter(query, name) ?? ""].flat().join("").slice(0, 300);
    const customer = { name: given("nickname"), email: given("email").replaceAll(" ", "+") };
    const opened = await openVisitorSession(workspaceId, epoch, now);
    return { as: "visitor" as const, ...opened, customer, isHeld };
  }
  const verification = { identityId, secretId, method, signedValue, epoch };
  const opened = await openPortalSession({ workspaceId, contactId: contact.id, ...verification, now });
  return { as: "customer" as const, ...opened, customer: { name: contact.name, email: contact.email } };
}

const refused = (reason: Refusal, frameAncestorsKnown: boolean): Admission => ({
  ok: false,
  refusal: reason,
  frameAncestorsKnown,
});
