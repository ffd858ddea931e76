import "server-only";
import type { PortalActor, VerificationMethod } from "@/lib/auth/actors";
import { db } from "@/lib/db";
import { sessionEnd, slideIsDue } from "./session-lifetime";
import { hashToken } from "./session-token";

type Row = {
  id: string;
  workspaceId: string;
  contactId: string;
  secretId: string | null;
  method: VerificationMethod;
  createdAt: Date;
  lastSeenAt: Date;
};

/**
 * Finds who holds a portal token and lets the session go on for another hour, twelve hours at most. One indexed read;
 * the slide is written at most once a minute.
 * @returns null for an unknown, expired or revoked one, and for one from before the workspace's secrets were
 *   declared compromised
 */
export async function findPortalActor(token: string): Promise<PortalActor | null> {
  const now = new Date();
  const [session] = await db.$queryRaw<Row[]>`
    SELECT s."id", s."workspaceId", s."contactId", s."secretId", s."method"::text AS "method", s."createdAt",
      s."lastSeenAt"
    FROM "PortalSession" s JOIN "PortalSettings" p ON p."workspaceId" = s."workspaceId"
    WHERE s."tokenHash" = ${hashToken(token)} AND s."revokedAt" IS NULL AND s."expiresAt" > ${now}
      AND s."epoch" = p."sessionEpoch" AND s."contactId" IS NOT NULL`;
  if (!session) return null;
  if (slideIsDue(session.lastSeenAt, now)) await slide(session, now);
  const { id, workspaceId, contactId, secretId, method, createdAt } = session;
  return {
    kind: "contact",
    workspaceId,
    contactId,
    sessionId: id,
    assurance: { method, secretId, verifiedAt: method === "NONE" ? null : createdAt },
  };
}

async function slide(session: Row, now: Date): Promise<void> {
  await db.portalSession.updateMany({
    where: { id: session.id, workspaceId: session.workspaceId, revokedAt: null },
    data: { lastSeenAt: now, expiresAt: sessionEnd(session.createdAt, now) },
  });
}
