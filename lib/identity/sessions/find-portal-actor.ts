import "server-only";
import type { PortalActor, VisitorActor } from "@/lib/platform/actors";
import { findSession } from "./find-session";

/** Finds the customer of a portal token. @returns null if there is none, or for a visitor's token */
export async function findPortalActor(token: string): Promise<PortalActor | null> {
  const session = await findSession(token);
  if (!session?.contactId) return null;
  const { id, workspaceId, contactId, secretId, method, createdAt } = session;
  return {
    kind: "contact",
    workspaceId,
    contactId,
    sessionId: id,
    assurance: { method, secretId, verifiedAt: method === "NONE" ? null : createdAt },
  };
}

/** Finds the visitor of a portal token. @returns null if there is none, or for a customer's token */
export async function findVisitorActor(token: string): Promise<VisitorActor | null> {
  const session = await findSession(token);
  if (!session || session.contactId !== null) return null;
  return { kind: "visitor", workspaceId: session.workspaceId, sessionId: session.id };
}
