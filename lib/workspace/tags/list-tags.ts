import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import type { TagDto } from "./schemas";

/** All tags of the workspace, by name. */
export async function listTags({ workspaceId }: AgentActor): Promise<TagDto[]> {
  const tags = await db.tag.findMany({ where: { workspaceId }, select: { id: true, name: true } });
  return tags.sort((a, b) => a.name.localeCompare(b.name));
}
