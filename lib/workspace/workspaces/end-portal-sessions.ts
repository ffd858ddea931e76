import "server-only";
import type { Tx } from "@/lib/platform/db";

/** Ends every portal session of a workspace, those of the next second included: they carry the former epoch. */
export async function endPortalSessions(tx: Tx, workspaceId: string): Promise<void> {
  await tx.portalSettings.update({ where: { workspaceId }, data: { sessionEpoch: { increment: 1 } } });
}
