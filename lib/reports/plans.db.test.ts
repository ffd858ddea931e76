import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { addDays } from "@/lib/preferences/format";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { analyze, fill, plansOf, statementsOf } from "@/lib/testing/statements";
import { reportScope } from "./report-scope";
import { getReport } from "./get-report";
import { TABLES } from "./list-rows";
import { streamRows } from "./stream-rows";

const TICKETS = 20_000;

/** Tickets of two weeks, each with an answer, some of them rated. */
async function world(tickets: number) {
  const workspace = await createWorkspace();
  const workspaceId = workspace.id;
  await createCustomer(workspaceId);
  await fill(workspaceId, tickets);
  await db.$executeRaw`
    INSERT INTO "Message" ("id", "workspaceId", "ticketId", "agentId", "body", "channel", "createdAt")
    SELECT gen_random_uuid(), "workspaceId", "id", "assigneeId", 'Answer', 'INBOX', "firstResponseAt"
    FROM "Ticket" WHERE "workspaceId" = ${workspaceId}::uuid AND "assigneeId" IS NOT NULL`;
  await db.$executeRaw`
    INSERT INTO "Rating" ("workspaceId", "ticketId", "contactId", "agentId", "score", "comment", "createdAt", "updatedAt")
    SELECT "workspaceId", "id", "requesterId", "assigneeId", 'GOOD', 'Fine', "resolvedAt", now()
    FROM "Ticket" WHERE "workspaceId" = ${workspaceId}::uuid AND "number" % 5 = 1 AND "resolvedAt" IS NOT NULL`;
  return workspace.agent;
}

const to = new Date().toISOString().slice(0, 10);
const query = { from: addDays(to, -2), to, timeZone: "Europe/Berlin" };

let large: Awaited<ReturnType<typeof world>>;
let small: Awaited<ReturnType<typeof world>>;

beforeAll(async () => {
  [large, small] = [await world(TICKETS), await world(12)];
  await analyze();
  await db.$executeRaw`ANALYZE "Rating"`;
}, 180_000);

test("a report is as many statements for 20,000 tickets as for a dozen", async () => {
  const [many, few] = [
    await statementsOf(() => getReport(large, query)),
    await statementsOf(() => getReport(small, query)),
  ];
  expect(many.length).toBe(few.length);
  expect(many.length).toBeLessThanOrEqual(7);
});

test("a report and its rows are read by indexes", async () => {
  const scope = reportScope(large, query);
  const steps = await plansOf(async () => {
    await getReport(large, query);
    await TABLES.tickets.list(scope, null);
    await TABLES.ratings.list(scope, null);
  });
  const scans = steps.filter(
    ({ type, table }) => type === "Seq Scan" && /^(Ticket|Message|Rating)$/.test(table ?? ""),
  );
  expect(scans).toEqual([]);
});

test("an export goes on page after page, and no row is lost or twice", async () => {
  const text = await new Response(await streamRows(large, { ...query, kind: "tickets" })).text();
  const numbers = text
    .split("\r\n")
    .slice(1, -1)
    .map((line) => line.split(",")[0]);
  const report = await getReport(large, query);
  expect(numbers.length).toBe(report.opened.now);
  expect(numbers.length).toBeGreaterThan(2_000);
  expect(new Set(numbers).size).toBe(numbers.length);
});
