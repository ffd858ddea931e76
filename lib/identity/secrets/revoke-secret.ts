import "server-only";
import type { Tx } from "@/lib/platform/db";

/** Ends a secret now, as part of something larger; one that has ended keeps its time. */
export async function revokeSecret(
  tx: Tx,
  { workspaceId, id, now }: { workspaceId: string; id: string; now: Date },
): Promise<void> {
  await tx.identitySecret.updateMany({
    where: { workspaceId, id, revokedAt: null },
    data: { revokedAt: now },
  });
}
