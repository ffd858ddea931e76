import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { sessionEnd } from "./session-lifetime";
import { generateToken, hashToken } from "./session-token";

type NewSession = {
  workspaceId: string;
  contactId: string;
  /** By which of the contact's identities: the session ends with it. */
  identityId: string;
  secretId: string | null;
  method: "HOST_SIGNATURE" | "HOST_TOKEN" | "MAILBOX";
  /** The address or external id exactly as it was signed. */
  signedValue: string;
  /** The workspace's epoch as it was read before anything was verified. */
  epoch: number;
  now: Date;
};

/** Opens a portal session for a proved customer. @returns the token, which only the caller ever sees, and the actor */
export async function openPortalSession(session: NewSession): Promise<{ token: string; actor: PortalActor }> {
  const { now, ...data } = session;
  const token = generateToken();
  const { id } = await db.portalSession.create({
    data: {
      ...data,
      tokenHash: hashToken(token),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: sessionEnd(now, now),
    },
    select: { id: true },
  });
  const actor: PortalActor = {
    kind: "contact",
    workspaceId: data.workspaceId,
    contactId: data.contactId,
    sessionId: id,
    assurance: { method: data.method, secretId: data.secretId, verifiedAt: now },
  };
  return { token, actor };
}
