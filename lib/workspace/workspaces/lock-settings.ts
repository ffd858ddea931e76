import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * Lets one change of a workspace's settings through at a time, to the end of the transaction: for rules that look at
 * several rows, such as "at most ten live secrets". Portal visits only read, so they never wait.
 */
export async function lockSettings(tx: Tx, workspaceId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "PortalSettings" WHERE "workspaceId" = ${workspaceId}::uuid FOR UPDATE`;
}

/** Ends every portal session of a workspace, those of the next second included: they carry the former epoch. */
export async function endPortalSessions(tx: Tx, workspaceId: string): Promise<void> {
  await tx.portalSettings.update({ where: { workspaceId }, data: { sessionEpoch: { increment: 1 } } });
}
