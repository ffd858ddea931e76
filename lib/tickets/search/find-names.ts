import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";

type Kind = "assignee" | "team" | "tag" | "category";
type Named = { kind: Kind; id: string; name: string; other: string };

/** The agents, teams, tags and categories of a workspace. */
export type NameBook = readonly Named[];

/** Reads all names that filters can refer to, in one statement. `other` is an email or a slug. */
export const findNames = (actor: AgentActor): Promise<NameBook> => db.$queryRaw<Named[]>`
  SELECT 'assignee' AS kind, a."id", u."name", u."email" AS other
    FROM "Agent" a JOIN "User" u ON u."id" = a."userId" WHERE a."workspaceId" = ${actor.workspaceId}::uuid
  UNION ALL SELECT 'team', "id", "name", '' FROM "Team" WHERE "workspaceId" = ${actor.workspaceId}::uuid
  UNION ALL SELECT 'tag', "id", "name", '' FROM "Tag" WHERE "workspaceId" = ${actor.workspaceId}::uuid
  UNION ALL SELECT 'category', "id", "name", "slug" FROM "Category"
    WHERE "workspaceId" = ${actor.workspaceId}::uuid`;
