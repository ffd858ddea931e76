import "server-only";
import { db } from "@/lib/platform/db";

/** Whether a portal session still counts: for streams, which outlive the request that checked it. */
export async function isSessionLive(sessionId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ live: boolean }[]>`
    SELECT s."revokedAt" IS NULL AND s."expiresAt" > now() AND s."epoch" = p."sessionEpoch" AS live
    FROM "PortalSession" s JOIN "PortalSettings" p ON p."workspaceId" = s."workspaceId" WHERE s."id" = ${sessionId}::uuid`;
  return row?.live ?? false;
}
