import "server-only";
import { db } from "@/lib/platform/db";

/** Signs a browser out; its cookie is worth nothing from now on. */
export async function endSession(sessionId: string): Promise<void> {
  await db.agentSession.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}
