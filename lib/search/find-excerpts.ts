import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { db, joinSql, sql } from "@/lib/db";
import type { TextPart } from "./format";
import { HIT_END, HIT_START } from "./mark-text";
import { toTsquery } from "./to-tsquery";

const MARKS = `StartSel="${HIT_START}", StopSel="${HIT_END}"`;
const WHOLE = `${MARKS}, HighlightAll=true`;
const SENTENCE = `${MARKS}, MaxFragments=1, MaxWords=26, MinWords=12, ShortWord=0`;

/** Headlines with marks (mark-text.ts). `start` and `rest`: how much of the body stands before and after the headline. */
export type ExcerptRow = {
  id: string;
  subject: string;
  kind: "message" | "note" | null;
  author: string | null;
  at: Date | null;
  headline: string | null;
  isStart: boolean;
  isEnd: boolean;
};

/**
 * Where in each ticket the words are: of its messages and notes the latest that has them all, else that has any.
 * One statement for a whole page.
 */
export function findExcerpts(
  { workspaceId }: AgentActor,
  ticketIds: string[],
  text: TextPart[],
): Promise<ExcerptRow[]> {
  const queries = text.filter(({ negated }) => !negated).map(toTsquery);
  if (queries.length === 0 || ticketIds.length === 0) return Promise.resolve([]);
  const [any, all] = [joinSql(queries, " || "), joinSql(queries, " && ")];
  const latest = (table: "Message" | "Note") => sql`(
    SELECT ${table === "Note" ? "note" : "message"} AS kind, e."body", e."createdAt", e."agentId",
      ${table === "Note" ? sql`NULL::uuid` : sql`e."contactId"`} AS "contactId", e."search" @@ (${all}) AS complete
    FROM ${table === "Note" ? sql`"Note"` : sql`"Message"`} e
    WHERE e."workspaceId" = t."workspaceId" AND e."ticketId" = t."id" AND e."search" @@ (${any})
    ORDER BY complete DESC, e."createdAt" DESC LIMIT 1)`;
  return db.$queryRaw<ExcerptRow[]>(sql`
    SELECT t."id", ts_headline('simple', t."subject", ${any}, ${WHOLE}) AS subject,
      hit.kind, hit."createdAt" AS at, line.headline,
      coalesce((SELECT u."name" FROM "Agent" a JOIN "User" u ON u."id" = a."userId"
          WHERE a."workspaceId" = t."workspaceId" AND a."id" = hit."agentId"),
        (SELECT c."name" FROM "Contact" c WHERE c."workspaceId" = t."workspaceId" AND c."id" = hit."contactId")) AS author,
      starts_with(hit."body", line.plain) AS "isStart", right(hit."body", length(line.plain)) = line.plain AS "isEnd"
    FROM "Ticket" t
    LEFT JOIN LATERAL (SELECT * FROM (${latest("Message")} UNION ALL ${latest("Note")}) e
      ORDER BY complete DESC, "createdAt" DESC LIMIT 1) hit ON TRUE
    LEFT JOIN LATERAL (SELECT headline, translate(headline, ${HIT_START + HIT_END}, '') AS plain
      FROM (SELECT ts_headline('simple', hit."body", ${any}, ${SENTENCE}) AS headline OFFSET 0) h) line ON TRUE
    WHERE t."workspaceId" = ${workspaceId}::uuid AND t."id" = ANY(${ticketIds}::uuid[])`);
}
