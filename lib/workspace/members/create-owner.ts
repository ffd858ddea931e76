import "server-only";
import type { Tx } from "@/lib/platform/db";

/** Makes a user the owner of a new workspace. */
export async function createOwner(
  tx: Tx,
  workspaceId: string,
  user: { email: string; name: string; passwordHash: string },
): Promise<void> {
  const { id: userId } = await tx.user.create({ data: user, select: { id: true } });
  await tx.agent.create({ data: { workspaceId, userId, role: "OWNER" } });
}
