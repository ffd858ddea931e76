import "server-only";
import type { Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";

/** Whether a ticket may be opened in this category, or in none. @throws DomainError invalid */
export async function requireCategory(
  tx: Tx,
  { workspaceId }: { workspaceId: string },
  categoryId: string | null,
): Promise<void> {
  const offered = { workspaceId, archivedAt: null };
  const found = categoryId
    ? await tx.category.findFirst({ where: { ...offered, id: categoryId }, select: { id: true } })
    : null;
  if (found) return;
  // Without a choice a ticket is opened only where there is nothing to choose.
  if (categoryId === null && (await tx.category.findFirst({ where: offered, select: { id: true } })) === null)
    return;
  const message = "Choose a category.";
  throw new DomainError("invalid", `categoryId: ${message}`, { issues: [{ path: "categoryId", message }] });
}
