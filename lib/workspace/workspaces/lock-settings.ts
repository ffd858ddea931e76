import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * Locks a workspace's settings until the end of the transaction, for rules about several rows, such as "at most ten
 * live secrets". Portal visits only read, so they never wait.
 */
export async function lockSettings(tx: Tx, workspaceId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "PortalSettings" WHERE "workspaceId" = ${workspaceId}::uuid FOR UPDATE`;
}

/** Ends all portal sessions of a workspace: they were created in an earlier epoch. */
export async function endPortalSessions(tx: Tx, workspaceId: string): Promise<void> {
  await tx.portalSettings.update({ where: { workspaceId }, data: { sessionEpoch: { increment: 1 } } });
}
