import "server-only";
import type { Tx } from "@/lib/platform/db";

/** A category that isn't archived. */
export type LiveCategory = { id: string; slug: string; name: string };

/**
 * Reads the categories that aren't archived, in their order, and locks them until the end of the transaction: the rules
 * for names and positions concern all of them.
 */
export async function lockCategories(tx: Tx, workspaceId: string): Promise<LiveCategory[]> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('categories'), hashtext(${workspaceId}))::text`;
  return tx.category.findMany({
    where: { workspaceId, archivedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, slug: true, name: true },
  });
}
