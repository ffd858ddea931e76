import pg from "pg";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { createWorkspace } from "./factories";
import { fill } from "./statements";

export const LARGE = 100_000;

const SLUG = "large";
const LOCK = 7_001;

/**
 * The workspace with 100,000 tickets that all tests of a run share which read plans: filled in by the first to ask,
 * while the others wait. Whoever writes to it adds, and takes nothing away.
 *
 * Of the tickets all have the word `please`, one of twelve `shipping`, one of twenty thousand `quagga`; one half has
 * `left` and the other half `right`, the older half `ancient`. Two of three are answered, every 15th is rated, every
 * 1000th has the tag `rare`.
 */
export async function largeWorkspace() {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const there = await db.workspace.findUnique({ where: { slug: SLUG }, select: { id: true } });
    if (!there) await fillIn(client, (await createWorkspace(SLUG)).id);
  } finally {
    await client.end();
  }
  const workspace = await db.workspace.findUniqueOrThrow({
    where: { slug: SLUG },
    include: { agents: { where: { role: "AGENT" }, include: { user: true } } },
  });
  const [found] = workspace.agents;
  if (!found) throw new Error("unreachable");
  const { id: agentId, role, user } = found;
  const agent: AgentActor = { kind: "agent", workspaceId: workspace.id, agentId, name: user.name, role };
  return { ...workspace, agent };
}

async function fillIn(client: pg.Client, workspaceId: string): Promise<void> {
  await fill(workspaceId, LARGE);
  for (const statement of MORE) await client.query(statement, [workspaceId]);
  await client.query("VACUUM ANALYZE");
}

const MORE = [
  `INSERT INTO "Message" ("id", "workspaceId", "ticketId", "contactId", "body", "channel", "createdAt")
   SELECT gen_random_uuid(), "workspaceId", "id", "requesterId", concat_ws(' ', 'please', 'word' || "number" % 3000,
     CASE "number" % 2 WHEN 0 THEN 'left' ELSE 'right' END, CASE WHEN "number" > 50000 THEN 'ancient' END,
     CASE WHEN "number" % 12 = 0 THEN 'shipping' END, CASE WHEN "number" % 20000 = 7 THEN 'quagga' END),
     'PORTAL', "lastMessageAt"
   FROM "Ticket" WHERE "workspaceId" = $1::uuid`,
  `INSERT INTO "Message" ("id", "workspaceId", "ticketId", "agentId", "body", "channel", "createdAt")
   SELECT gen_random_uuid(), "workspaceId", "id", "assigneeId", 'Answer', 'INBOX', "firstResponseAt"
   FROM "Ticket" WHERE "workspaceId" = $1::uuid AND "assigneeId" IS NOT NULL`,
  `INSERT INTO "Rating" ("workspaceId", "ticketId", "contactId", "agentId", "score", "comment", "createdAt", "updatedAt")
   SELECT "workspaceId", "id", "requesterId", "assigneeId", 'GOOD', 'Fine', "resolvedAt", now()
   FROM "Ticket" WHERE "workspaceId" = $1::uuid AND "number" % 15 = 1`,
  `WITH tag AS (INSERT INTO "Tag" ("id", "workspaceId", "name") VALUES (gen_random_uuid(), $1::uuid, 'rare') RETURNING "id")
   INSERT INTO "TicketTag" ("workspaceId", "ticketId", "tagId") SELECT "workspaceId", t."id", tag."id"
   FROM "Ticket" t, tag WHERE "workspaceId" = $1::uuid AND "number" % 1000 = 1`,
];
