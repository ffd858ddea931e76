import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";

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
