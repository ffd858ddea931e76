import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";

type Kind = "assignee" | "team" | "tag" | "category";
type Named = { kind: Kind; id: string; name: string; other: string };

/** The things of a workspace that filters name. */
export type NameBook = readonly Named[];

/** Reads every name that a filter may mean, in one statement. `other` is a second name: an address, a slug. */
export const findNames = (actor: AgentActor): Promise<NameBook> => db.$queryRaw<Named[]>`
  SELECT 'assignee' AS kind, a."id", u."name", u."email" AS other
    FROM "Agent" a JOIN "User" u ON u."id" = a."userId" WHERE a."workspaceId" = ${actor.workspaceId}::uuid
  UNION ALL SELECT 'team', "id", "name", '' FROM "Team" WHERE "workspaceId" = ${actor.workspaceId}::uuid
  UNION ALL SELECT 'tag', "id", "name", '' FROM "Tag" WHERE "workspaceId" = ${actor.workspaceId}::uuid
  UNION ALL SELECT 'category', "id", "name", "slug" FROM "Category"
    WHERE "workspaceId" = ${actor.workspaceId}::uuid`;
