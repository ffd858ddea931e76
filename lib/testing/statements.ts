import pg from "pg";
import { db } from "@/lib/platform/db";

type Statement = { text: string; values: unknown[] };

/** @returns the SQL statements that were sent while something was done, but for those of the job queue. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = [];
  const original = pg.Client.prototype.query;
  // Both forms in use: query({ text, values }) and query(text, values).
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args;
    const config = (typeof first === "string" ? { text: first, values: second } : first) as Statement;
    if (!config.text.includes("pgboss")) seen.push({ text: config.text, values: config.values ?? [] });
    return (original as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return seen;
}

type Plan = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  Filter?: string;
  "Actual Loops"?: number;
  Plans?: Plan[];
};

/** One node of PostgreSQL's plan for a statement, for example `Index Scan on Ticket`. */
export type PlanStep = {
  type: string;
  table: string | null;
  index: string | null;
  filter: string | null;
  /** How often it ran; 0 for a statement that was only planned. */
  loops: number;
};

const flatten = (plan: Plan): PlanStep[] => [
  {
    type: plan["Node Type"],
    table: plan["Relation Name"] ?? null,
    index: plan["Index Name"] ?? null,
    filter: plan.Filter ?? null,
    loops: plan["Actual Loops"] ?? 0,
  },
  ...(plan.Plans ?? []).flatMap(flatten),
];

/** The plans of what would be sent, with the very values. @param isRun also runs it, to count */
export async function plansOf(work: () => Promise<unknown>, { isRun = false } = {}): Promise<PlanStep[]> {
  const statements = (await statementsOf(work)).filter(({ text }) => /^[\s(]*(SELECT|WITH)/i.test(text));
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  try {
    const steps: PlanStep[] = [];
    for (const { text, values } of statements) {
      const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: Plan }] }>(
        `EXPLAIN (FORMAT JSON, ANALYZE ${isRun}, TIMING off) ${text}`,
        values,
      );
      steps.push(...rows.flatMap((row) => flatten(row["QUERY PLAN"][0].Plan)));
    }
    return steps;
  } finally {
    await client.end();
  }
}

/** Many tickets at once, with a message each, spread over customers, agents, categories and states. */
export async function fill(workspaceId: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  try {
    for (const sql of FILL) {
      const values = sql.includes("$1") ? [workspaceId] : [];
      await client.query(sql.replaceAll(":count", String(count)), values);
    }
    await client.query(ANALYZE);
  } finally {
    await client.end();
  }
}

/** Between the tables their statistics: the checks of references are planned by them. */
const ANALYZE = `ANALYZE "Ticket", "Message", "Event", "Attachment", "Contact", "Mention", "Team"`;
const FILL = [
  `INSERT INTO "Contact" ("id", "workspaceId", "name", "email")
   SELECT gen_random_uuid(), $1::uuid, 'Customer ' || n, 'c' || n || '@example.com' FROM generate_series(1, 200) n`,
  `INSERT INTO "Team" ("id", "workspaceId", "name") VALUES (gen_random_uuid(), $1::uuid, 'Billing')`,
  `WITH people AS (SELECT array_agg("id") AS ids FROM "Contact" WHERE "workspaceId" = $1::uuid),
     agents AS (SELECT array_agg("id") AS ids FROM "Agent" WHERE "workspaceId" = $1::uuid),
     categories AS (SELECT array_agg("id") AS ids FROM "Category" WHERE "workspaceId" = $1::uuid)
   INSERT INTO "Ticket" ("id", "workspaceId", "number", "subject", "status", "isActive", "requesterId",
     "requesterName", "requesterEmail", "method", "categoryId", "assigneeId", "teamId", "priority", "waitingSince",
     "messageCount", "lastMessageAt", "lastMessageAuthor", "lastMessagePreview", "createdAt", "firstResponseAt",
     "resolvedAt", "updatedAt")
   SELECT gen_random_uuid(), $1::uuid, n, 'Ticket ' || n,
     (CASE WHEN n % 3 = 0 THEN 'OPEN' ELSE 'RESOLVED' END)::"TicketStatus", n % 3 = 0,
     people.ids[1 + n % cardinality(people.ids)], 'Customer', 'c@example.com', 'HOST_SIGNATURE',
     categories.ids[1 + n % cardinality(categories.ids)],
     CASE WHEN n % 4 = 0 THEN NULL ELSE agents.ids[1 + n % cardinality(agents.ids)] END,
     CASE WHEN n % 5 = 0 THEN (SELECT "id" FROM "Team" WHERE "workspaceId" = $1::uuid LIMIT 1) END,
     (ARRAY['NORMAL', 'NORMAL', 'LOW', 'HIGH', 'URGENT'])[1 + n % 5]::"Priority",
     CASE WHEN n % 2 = 0 THEN now() - n * interval '50 seconds' END, 1,
     now() - n * interval '1 minute', 'CONTACT', 'Text', now() - n * interval '1 minute',
     now() - (n - 5) * interval '1 minute', CASE WHEN n % 3 = 0 THEN NULL ELSE now() - (n - 9) * interval '1 minute' END,
     now()
   FROM generate_series(1, :count) n, people, agents, categories`,
  `INSERT INTO "Mention" ("workspaceId", "agentId", "ticketId", "mentionedAt")
   SELECT t."workspaceId", a."id", t."id", t."lastMessageAt" FROM "Ticket" t JOIN "Agent" a USING ("workspaceId")
   WHERE t."workspaceId" = $1::uuid AND t."number" % 10 = 0`,
  ANALYZE,
  `INSERT INTO "Message" ("id", "workspaceId", "ticketId", "contactId", "body", "channel", "createdAt")
   SELECT gen_random_uuid(), "workspaceId", "id", "requesterId", 'Text', 'PORTAL', "lastMessageAt"
   FROM "Ticket" WHERE "workspaceId" = $1::uuid`,
  `UPDATE "WorkspaceCounter" SET "lastTicketNumber" = :count WHERE "workspaceId" = $1::uuid`,
];

export const analyze = () =>
  db.$executeRaw`ANALYZE "Ticket", "Message", "Event", "Attachment", "Contact", "Mention", "Team"`;
