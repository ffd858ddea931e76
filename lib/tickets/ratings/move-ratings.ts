import "server-only";
import type { Tx } from "@/lib/platform/db";

type Move = { workspaceId: string; from: string; to: string };

/** Makes the ratings of one contact another's. Part of the command that makes one person of two. */
export async function moveRatings(tx: Tx, { workspaceId, from, to }: Move): Promise<void> {
  await tx.rating.updateMany({ where: { workspaceId, contactId: from }, data: { contactId: to } });
}
