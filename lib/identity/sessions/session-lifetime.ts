import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";

/** Expires an hour after the last request. */
const SLIDING_MS = 3_600_000;
/** Expires twelve hours after the first request in any case. */
const ABSOLUTE_MS = 12 * 3_600_000;
/** Minimum time between written extensions. */
const SLIDE_EVERY_MS = 60_000;

/** When a portal session opened at `createdAt` and used at `now` expires. */
export function sessionEnd(createdAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + SLIDING_MS, createdAt.getTime() + ABSOLUTE_MS));
}

/** Whether to write the extension of a use at `now`. */
export const slideIsDue = (lastSeenAt: Date, now: Date) =>
  now.getTime() - lastSeenAt.getTime() >= SLIDE_EVERY_MS;

/** Revokes a portal session; its event streams end within seconds. */
export async function endPortalSession({
  workspaceId,
  sessionId,
}: Pick<PortalActor, "workspaceId" | "sessionId">): Promise<void> {
  await db.portalSession.updateMany({
    where: { workspaceId, id: sessionId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}

/** Whether a portal session is still active, for streams that outlive their first check. */
export async function isSessionLive(sessionId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ live: boolean }[]>`
    SELECT s."revokedAt" IS NULL AND s."expiresAt" > now() AND s."epoch" = p."sessionEpoch" AS live
    FROM "PortalSession" s JOIN "PortalSettings" p ON p."workspaceId" = s."workspaceId" WHERE s."id" = ${sessionId}::uuid`;
  return row?.live ?? false;
}

const DAY = 24 * 3_600_000;

/** Deletes portal sessions a day after they end. */
export async function sweepSessions(now: Date): Promise<void> {
  const over = { expiresAt: { lt: new Date(now.getTime() - DAY) } };
  await db.portalSession.deleteMany({ where: over });
}
