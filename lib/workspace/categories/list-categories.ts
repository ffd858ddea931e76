import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import type { CategoryDto } from "./schemas";

/** @returns the categories that aren't archived, in their order */
export async function listCategories(
  actor: Pick<AgentActor | PortalActor, "workspaceId">,
): Promise<CategoryDto[]> {
  return db.category.findMany({
    where: { workspaceId: actor.workspaceId, archivedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, slug: true, name: true },
  });
}
