import "server-only";
import type { Tx } from "@/lib/platform/db";
import { categorySlug } from "./category-slug";

/** What a new workspace offers its customers. */
const NAMES = ["Question", "Problem", "Billing"];

/** Gives a new workspace its first categories. */
export async function createDefaultCategories(tx: Tx, workspaceId: string): Promise<void> {
  await tx.category.createMany({
    data: NAMES.map((name, position) => ({ workspaceId, name, slug: categorySlug(name), position })),
  });
}
