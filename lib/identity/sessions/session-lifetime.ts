import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";

/** Ends an hour after the last request. */
const SLIDING_MS = 3_600_000;
/** Ends twelve hours after the first one, whatever happens. */
const ABSOLUTE_MS = 12 * 3_600_000;
/** A slide is written at most once in this time. */
const SLIDE_EVERY_MS = 60_000;

/** When a portal session ends that was opened at `createdAt` and used at `now`. */
export function sessionEnd(createdAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + SLIDING_MS, createdAt.getTime() + ABSOLUTE_MS));
}

/** Whether a use at `now` is worth writing. */
export const slideIsDue = (lastSeenAt: Date, now: Date) =>
  now.getTime() - lastSeenAt.getTime() >= SLIDE_EVERY_MS;

/** Ends a portal session for good: its token opens nothing more, and its streams end within seconds. */
export async function endPortalSession({
  workspaceId,
  sessionId,
}: Pick<PortalActor, "workspaceId" | "sessionId">): Promise<void> {
  await db.portalSession.updateMany({
    where: { workspaceId, id: sessionId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}

/** Whether a portal session still counts: for streams, which outlive the request that checked it. */
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
