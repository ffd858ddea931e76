import "server-only";
import type { VerificationMethod } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { sessionEnd, slideIsDue } from "./session-lifetime";
import { hashToken } from "./session-token";

export type LiveSession = {
  id: string;
  workspaceId: string;
  /** Null for somebody who is not signed in. */
  contactId: string | null;
  secretId: string | null;
  method: VerificationMethod;
  createdAt: Date;
  lastSeenAt: Date;
};

/**
 * Finds the session of a portal token and lets it go on for another hour, twelve hours at most. One indexed read;
 * the slide is written at most once a minute.
 * @returns null for an unknown, expired or revoked one, and for one from before the workspace's secrets were
 *   declared compromised
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
