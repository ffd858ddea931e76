import "server-only";
import type { VerificationMethod } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { sessionEnd, slideIsDue } from "./session-lifetime";
import { hashToken } from "./session-token";

export type LiveSession = {
  id: string;
  workspaceId: string;
  /** Null for a visitor. */
  contactId: string | null;
  secretId: string | null;
  method: VerificationMethod;
  createdAt: Date;
  lastSeenAt: Date;
};

/**
 * Finds the session of a portal token and extends it by an hour, up to twelve hours in total. One indexed read; the
 * extension is written at most once a minute.
 * @returns null if unknown, expired, revoked, or from before the workspace's secrets were compromised
 */
export async function findSession(token: string): Promise<LiveSession | null> {
  const now = new Date();
  const [session] = await db.$queryRaw<LiveSession[]>`
    SELECT s."id", s."workspaceId", s."contactId", s."secretId", s."method"::text AS "method", s."createdAt",
      s."lastSeenAt"
    FROM "PortalSession" s JOIN "PortalSettings" p ON p."workspaceId" = s."workspaceId"
    WHERE s."tokenHash" = ${hashToken(token)} AND s."revokedAt" IS NULL AND s."expiresAt" > ${now}
      AND s."epoch" = p."sessionEpoch"`;
  if (!session) return null;
  if (slideIsDue(session.lastSeenAt, now)) await slide(session, now);
  return session;
}

async function slide(session: LiveSession, now: Date): Promise<void> {
  await db.portalSession.updateMany({
    where: { id: session.id, workspaceId: session.workspaceId, revokedAt: null },
    data: { lastSeenAt: now, expiresAt: sessionEnd(session.createdAt, now) },
  });
}
