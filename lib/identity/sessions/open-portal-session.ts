import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { sessionEnd } from "./session-lifetime";
import { generateToken, hashToken } from "./session-token";

type NewSession = {
  workspaceId: string;
  contactId: string;
  /** The contact's identity that opened it; the session ends with it. */
  identityId: string;
  secretId: string | null;
  method: "HOST_SIGNATURE" | "HOST_TOKEN" | "MAILBOX";
  /** The email or external id exactly as signed. */
  signedValue: string;
  /** The workspace's session epoch, read before verification. */
  epoch: number;
  now: Date;
};

/** Opens a portal session for a verified customer. @returns the actor and the token, which isn't stored */
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
