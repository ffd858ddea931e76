import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { notifyConfigChanged } from "@/lib/platform/realtime/notify-config-changed";
import { lockCategories } from "./lock-categories";
import { requireFreeName } from "./update-category";
import type { CategoryDto, CreateCategoryInput } from "./schemas";

/** Adds a category at the end. @throws DomainError conflict when the name is taken */
export async function createCategory(actor: AgentActor, { name }: CreateCategoryInput): Promise<CategoryDto> {
  const { workspaceId } = actor;
  return transaction(async (tx) => {
    const live = await lockCategories(tx, workspaceId);
    requireFreeName(live, name);
    const slug = await freeSlug(tx, workspaceId, categorySlug(name));
    const category = await tx.category.create({
      data: { workspaceId, name, slug, position: live.length },
      select: { id: true, slug: true, name: true },
    });
    await recordAudit(tx, actor, "category.created", { id: category.id, name });
    await notifyConfigChanged(tx, actor, "categories");
    return category;
  });
}

/** Archived categories keep their slugs for URLs, so a new category with the same name gets a number. */
async function freeSlug(tx: Tx, workspaceId: string, wanted: string): Promise<string> {
  const taken = await tx.category.findMany({
    where: { workspaceId, slug: { startsWith: wanted } },
    select: { slug: true },
  });
  const slugs = new Set(taken.map(({ slug }) => slug));
  let free = wanted;
  for (let number = 2; slugs.has(free); number++) free = `${wanted}-${number}`;
  return free;
}

/** The categories of a new workspace. */
const NAMES = ["Question", "Problem", "Billing"];

/** Creates the categories of a new workspace. */
export async function createDefaultCategories(tx: Tx, workspaceId: string): Promise<void> {
  await tx.category.createMany({
    data: NAMES.map((name, position) => ({ workspaceId, name, slug: categorySlug(name), position })),
  });
}

/** @returns a category's name for URLs: ASCII letters, digits and dashes, or "category" when nothing is left */
function categorySlug(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return plain || "category";
}
