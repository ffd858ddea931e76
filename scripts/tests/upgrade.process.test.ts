import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { undoChange } from "@/lib/tickets/change/undo-change";
import { listPortalTickets } from "@/lib/tickets/lists/list-portal-tickets";
import { listTickets, listCounts } from "@/lib/tickets/lists/list-tickets";
import { getPortalThread } from "@/lib/tickets/messages/get-portal-thread";
import { undoMerge } from "@/lib/tickets/ticket-merging/undo-merge";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";
import { contradictions } from "@/lib/testing/tickets";
import { getAccount } from "@/lib/workspace/preferences/get-account";
import { startPostgres } from "../lib/postgres.mjs";
import { AGENT, CUSTOMER, WORKSPACE, idOf } from "./previous-ids";
import { fillPreviousSchema } from "./previous-schema";

/** The schema that `fillPreviousSchema` writes. */
const PREVIOUS = "20261121190638_files_alone";
/** The migration that only renames. */
const RENAMES = "20261201030000_standard_names";

const folder = mkdtempSync(path.join(os.tmpdir(), "lodge-upgrade-test-"));
let database: Awaited<ReturnType<typeof startPostgres>>;
let client: pg.Client;

const agent: AgentActor = {
  kind: "agent",
  workspaceId: WORKSPACE,
  agentId: AGENT,
  name: "Ada",
  role: "ADMIN",
};
const verifiedAt = new Date("2026-11-01T10:00:00Z");
const customer: PortalActor = {
  kind: "contact",
  workspaceId: WORKSPACE,
  contactId: CUSTOMER,
  sessionId: idOf("session", 1),
  assurance: { method: "HOST_TOKEN", secretId: null, verifiedAt },
};

/** Migrates in a process of its own: the engine runs once per process. @returns the names of what was applied */
async function deploy(last?: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["scripts/migrate.mjs", "deploy", ...(last ? [last] : [])],
    { env: { ...process.env, DATABASE_URL: database.url } },
  );
  return stdout.trim().split("\n");
}

const ascending = (a: number, b: number) => a - b;

type Table = { oid: number; name: string; file: number; rows: number; content: string };

/** Every table with its file on disk and the hash of its rows. Column names don't count: they are what changes. */
async function readTables(): Promise<Map<number, Table>> {
  const { rows } = await client.query<Pick<Table, "oid" | "name" | "file">>(`
    SELECT c.oid::int, c.relname AS name, pg_relation_filenode(c.oid)::int AS file FROM pg_class c
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'`);
  const tables = new Map<number, Table>();
  for (const table of rows) {
    const content = await client.query<Pick<Table, "rows" | "content">>(`
      SELECT count(*)::int AS rows, coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS content
      FROM "${table.name}" t`);
    tables.set(table.oid, { ...table, ...(content.rows[0] as Pick<Table, "rows" | "content">) });
  }
  return tables;
}

const contentOf = (tables: Map<number, Table>) =>
  new Map([...tables].map(([oid, { rows, content, file }]) => [oid, { rows, content, file }]));

beforeAll(async () => {
  chmodSync(folder, 0o755);
  const settings = { fsync: "off" };
  database = await startPostgres({ folder: path.join(folder, "db"), password: "test", settings });
  Object.assign(process.env, {
    APP_URL: "http://localhost:3000",
    APP_SECRET: "only-for-tests-only-for-tests-only-for-tests",
    LOG_LEVEL: "silent",
    DATABASE_URL: database.url,
    DATA_DIR: folder,
  });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const applied = await deploy(PREVIOUS);
  expect(applied.at(-1)).toBe(PREVIOUS);
  await fillPreviousSchema(client);
});

afterAll(async () => {
  await client.end();
  await db.$disconnect();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("renaming rewrites no table and keeps every row", async () => {
  await deploy("20261201025000_outgoing_email_content");
  const before = await readTables();
  expect(await deploy(RENAMES)).toEqual([RENAMES]);
  const after = await readTables();
  expect(contentOf(after)).toEqual(contentOf(before));
  const filled = [...before.values()].filter(({ rows }) => rows > 0).map(({ name }) => name);
  expect(filled).toEqual(expect.arrayContaining(["Ticket", "MailProof", "EmbedDay", "PortalDraft", "Event"]));
  await deploy();
});

test("every list finds its tickets, and the counters agree", async () => {
  const list = async (view: string) =>
    (await listTickets(agent, { view })).items.map(({ number }) => number).sort(ascending);
  expect(await list("all")).toEqual([1, 2, 3, 10]);
  expect(await list("unassigned")).toEqual([1, 3, 10]);
  expect(await list("mine")).toEqual([2]);
  expect(await list("snoozed")).toEqual([4, 5]);
  expect(await list("resolved")).toEqual([6, 7]);
  expect(await list("held")).toEqual([8]);
  expect(await list("mentions")).toEqual([2]);
  expect(await list("category-billing")).toEqual([2]);
  expect(await list(`team-${idOf("team", 1)}`)).toEqual([3]);
  expect(await listCounts(agent)).toMatchObject({
    ...{ all: 4, unassigned: 3, mine: 1, snoozed: 2, resolved: 2, held: 1 },
  });
  expect(await contradictions(WORKSPACE)).toEqual([]);
});

test("an agent finds each ticket with its messages, notes, drafts and history", async () => {
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 10]) {
    const { ticket, timeline } = await getTicketThread(agent, number);
    expect(ticket.number).toBe(number);
    expect(timeline).toContainEqual(expect.objectContaining({ kind: "message", body: `Message ${number}` }));
  }
  // A merged ticket's number leads to the ticket that has its messages.
  expect((await getTicketThread(agent, 9)).ticket.number).toBe(1);
  const thread = await getTicketThread(agent, 2);
  expect(thread).toMatchObject({ draft: "An unsent reply", noteDraft: "An unsent note" });
  expect(thread.timeline).toContainEqual(expect.objectContaining({ kind: "note", body: "An internal note" }));
  const history = thread.timeline.flatMap((item) => (item.kind === "event" ? [item.text] : []));
  expect(history).toHaveLength(2);
  expect(history.join("\n")).toContain("Ada");
});

test("a customer finds their tickets and their unsent text", async () => {
  const { items } = await listPortalTickets(customer, { cursor: null });
  expect(items.map(({ number }) => number).sort(ascending)).toEqual([1, 2, 3, 4, 5, 6, 7, 10]);
  expect((await getPortalThread(customer, 3)).draft).toBe("A customer's unsent reply");
});

test("identities, verifications, embed statistics and preferences are kept", async () => {
  const { preferences } = await getAccount(agent);
  expect(preferences).toMatchObject({ assignOnReply: false, afterResolving: "next", muted: ["created"] });
  const identities = await db.contactIdentity.findMany({ where: { contactId: CUSTOMER } });
  const externalId = identities.find(({ kind }) => kind === "EXTERNAL_ID");
  expect(identities.find(({ kind }) => kind === "EMAIL")?.assertedById).toBe(externalId?.id);
  const verification = await db.emailVerification.findFirstOrThrow({ where: { workspaceId: WORKSPACE } });
  expect(verification).toMatchObject({ purpose: "RELEASE", ticketId: idOf("ticket", 8) });
  expect(verification.visitorSessionId).toBe(idOf("session", 2));
  expect(await db.embedUsage.findFirst()).toMatchObject({ embedType: "crisp", count: 3 });
  expect(await db.embedFailure.findFirst()).toMatchObject({ embedType: "sdk" });
});

test("changes and merges made before can be undone", async () => {
  expect(await undoChange(agent, idOf("change", 1))).toEqual({ restored: 1, kept: 0 });
  expect((await getTicketThread(agent, 10)).ticket.priority).toBe("low");
  await undoMerge(agent, idOf("merge", 1));
  const { timeline } = await getTicketThread(agent, 9);
  expect(timeline).toContainEqual(expect.objectContaining({ kind: "message", body: "Message 9" }));
  expect(await contradictions(WORKSPACE)).toEqual([]);
});
