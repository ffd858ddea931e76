import "server-only";
import type { Tx } from "@/lib/platform/db";

/** A category that is offered. */
export type LiveCategory = { id: string; slug: string; name: string };

/**
 * Reads the categories that are offered, in their order, and lets one change of them through at a time: names and
 * positions are rules about all of them.
 */
export async function lockCategories(tx: Tx, workspaceId: string): Promise<LiveCategory[]> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('categories'), hashtext(${workspaceId}))::text`;
  return tx.category.findMany({
    where: { workspaceId, archivedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, slug: true, name: true },
  });
}
