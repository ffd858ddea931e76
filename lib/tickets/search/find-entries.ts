import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db, sqlJoin, sql } from "@/lib/platform/db";
import type { TextPart } from "./format";
import { toTsquery } from "./to-tsquery";

/** A message or note that contains search words. */
export type FoundEntry = {
  ticketId: string;
  kind: "message" | "note";
  author: string | null;
  at: Date;
  body: string;
};

/** @returns each ticket's latest message or note with all words, or else with any; one statement for a page */
export function findEntries(
  { workspaceId }: AgentActor,
  ticketIds: string[],
  text: TextPart[],
): Promise<FoundEntry[]> {
  const queries = text.filter(({ negated }) => !negated).map(toTsquery);
  if (queries.length === 0 || ticketIds.length === 0) return Promise.resolve([]);
  const [any, all] = [sqlJoin(queries, " || "), sqlJoin(queries, " && ")];
  const latest = (kind: "message" | "note") => sql`(
    SELECT ${kind} AS kind, e."body", e."createdAt", e."agentId",
      ${kind === "note" ? sql`NULL::uuid` : sql`e."contactId"`} AS "contactId", e."search" @@ (${all}) AS complete
    FROM ${kind === "note" ? sql`"Note"` : sql`"Message"`} e
    WHERE e."workspaceId" = ${workspaceId}::uuid AND e."ticketId" = t.id AND e."search" @@ (${any})
    ORDER BY complete DESC, e."createdAt" DESC LIMIT 1)`;
  return db.$queryRaw<FoundEntry[]>(sql`
    SELECT t.id AS "ticketId", e.kind, e."createdAt" AS at, e."body",
      coalesce((SELECT u."name" FROM "Agent" a JOIN "User" u ON u."id" = a."userId"
          WHERE a."workspaceId" = ${workspaceId}::uuid AND a."id" = e."agentId"),
        (SELECT c."name" FROM "Contact" c WHERE c."workspaceId" = ${workspaceId}::uuid AND c."id" = e."contactId")) AS author
    FROM unnest(${ticketIds}::uuid[]) t (id)
    CROSS JOIN LATERAL (SELECT * FROM (${latest("message")} UNION ALL ${latest("note")}) e
      ORDER BY complete DESC, "createdAt" DESC LIMIT 1) e`);
}
