import "server-only";
import type { Tx } from "@/lib/platform/db";

/** Removes a team that no ticket refers to any more. Part of that command. */
export async function deleteTeam(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.team.delete({ where: { workspaceId_id: { workspaceId, id } } });
}
