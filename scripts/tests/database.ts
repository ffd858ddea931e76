import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";

/** @returns the port and process of the embedded PostgreSQL that runs in a data folder */
function postmaster(data: string) {
  const lines = readFileSync(path.join(data, "postgres/postmaster.pid"), "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** @returns how to connect to the embedded PostgreSQL of a data folder */
export function databaseUrl(data: string): string {
  const { databasePassword } = JSON.parse(readFileSync(path.join(data, "secrets.json"), "utf8")) as {
    databasePassword: string;
  };
  return `postgresql://lodge:${databasePassword}@127.0.0.1:${postmaster(data).port}/lodge`;
}

/** Direct access to the embedded database of an instance. */
export function databaseOf(folder: string) {
  const data = path.join(folder, "data");
  const url = databaseUrl(data);
  const query = async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<T>(sql, values)).rows;
    } finally {
      await client.end();
    }
  };
  /** Opens a transaction that keeps the locks of a statement. @returns releases them */
  const hold = async (sql: string, values: unknown[] = []) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("BEGIN");
    await client.query(sql, values);
    return () => client.end();
  };
  return { pid: postmaster(data).pid, query, hold };
}

/** Finds rows that contradict each other; there must be none, whatever was killed. */
export const CONTRADICTIONS = `
  SELECT 'messages of ' || t."number" AS what FROM "Ticket" t
  WHERE t."messageCount" <> (SELECT count(*) FROM "Message" m WHERE m."ticketId" = t."id")
  UNION ALL
  SELECT 'log of ' || c."workspaceId" FROM "WorkspaceCounter" c
  LEFT JOIN LATERAL (
    SELECT count(*) AS count, max("seq") AS last FROM "Event" e WHERE e."workspaceId" = c."workspaceId"
  ) e ON true
  WHERE e.count <> c."lastEventSeq" OR coalesce(e.last, 0) <> c."lastEventSeq"
  UNION ALL
  SELECT 'no event of ' || m."id" FROM "Message" m
  -- The demo's history is written without events.
  WHERE m."createdAt" > now() - interval '15 minutes' AND NOT EXISTS (
    SELECT 1 FROM "Event" e WHERE e."workspaceId" = m."workspaceId" AND e."data"->>'messageId' = m."id"::text)
  UNION ALL
  SELECT 'count of all' FROM "TicketCount" c WHERE c."view" = 'all' AND c."count" <> (
    SELECT count(*) FROM "Ticket" t
    WHERE t."workspaceId" = c."workspaceId" AND t."folder" = 'INBOX')
  UNION ALL
  SELECT 'no job of ' || o."id" FROM "OutgoingEmail" o WHERE o."state" = 'QUEUED' AND NOT EXISTS (
    SELECT 1 FROM pgboss.job j WHERE j.data->>'emailId' = o."id"::text)`;
