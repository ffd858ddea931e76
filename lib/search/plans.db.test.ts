import { beforeAll, expect, test } from "vitest";
import { listContacts } from "@/lib/contacts/list-contacts";
import { db } from "@/lib/db";
import { createWorkspace } from "@/lib/testing/factories";
import { analyze, fill, plansOf, statementsOf } from "@/lib/testing/statements";
import type { PlanStep } from "@/lib/testing/statements";
import { searchTickets } from "./search-tickets";

const TICKETS = 100_000;

/** Every ticket has `please`, one of twelve `shipping`, one of twenty thousand `quagga`. */
async function world(tickets: number) {
  const { id: workspaceId, agent } = await createWorkspace();
  await fill(workspaceId, tickets);
  // In pieces: a statement may take 15 seconds.
  for (let from = 0; from < tickets; from += 10_000)
    await db.$executeRaw`
    INSERT INTO "Message" ("id", "workspaceId", "ticketId", "contactId", "body", "channel", "createdAt")
    SELECT gen_random_uuid(), "workspaceId", "id", "requesterId", concat_ws(' ', 'please', 'word' || "number" % 3000,
      CASE WHEN "number" % 12 = 0 THEN 'shipping' END, CASE WHEN "number" % 20000 = 7 THEN 'quagga' END), 'PORTAL', "lastMessageAt"
    FROM "Ticket" WHERE "workspaceId" = ${workspaceId}::uuid AND "number" BETWEEN ${from + 1} AND ${from + 10_000}`;
  const tag = await db.tag.create({ data: { workspaceId, name: "rare" } });
  await db.$executeRaw`
    INSERT INTO "TicketTag" ("workspaceId", "ticketId", "tagId") SELECT "workspaceId", "id", ${tag.id}::uuid
    FROM "Ticket" WHERE "workspaceId" = ${workspaceId}::uuid AND "number" % 1000 = 1`;
  return agent;
}

let large: Awaited<ReturnType<typeof world>>;

beforeAll(async () => {
  large = await world(TICKETS);
  await analyze();
  await db.$executeRaw`ANALYZE "TicketTag"`;
}, 300_000);

/** What is typed, and how many it finds at least. */
const QUERIES: [string, number][] = [
  ["please", 25],
  ["shipping", 25],
  ["quagga", 5],
  ["please shipping quagga", 0],
  ["shipping please", 25],
  ['"please word7"', 25],
  ["p", 25],
  ["c17@example.com", 25],
  ["customer status:open", 25],
  ["77777", 1],
  ["shipping assignee:me", 0],
  ["tag:rare", 25],
  ["shipping tag:rare", 0],
  ["from:c17@example.com status:open", 25],
  ["-shipping", 25],
  ["status:open priority:normal", 25],
  ["nowhere", 0],
];

const isScan = ({ type, table }: PlanStep) => type === "Seq Scan" && /^(Ticket|Message)$/.test(table ?? "");

test.each(QUERIES)(
  "%s: read by indexes among 100,000 tickets, in at most a dozen statements",
  async (q, count) => {
    const steps = await plansOf(() => searchTickets(large, { q }));
    expect(steps.filter(isScan)).toEqual([]);
    let found = 0;
    const statements = await statementsOf(async () => {
      found = (await searchTickets(large, { q })).items.length;
    });
    expect(statements.length).toBeLessThanOrEqual(12);
    expect(found).toBeGreaterThanOrEqual(count);
  },
);

test("people are found by the index of letters", async () => {
  const { workspaceId } = large;
  await db.$executeRaw`
    INSERT INTO "Contact" ("id", "workspaceId", "name", "email")
    SELECT gen_random_uuid(), ${workspaceId}::uuid, 'Person ' || md5(n::text), md5(n::text) || '@example.com'
    FROM generate_series(1, 20000) n`;
  await analyze();
  const steps = await plansOf(() => listContacts(large, { q: "c4ca4238a0b9" }));
  expect(steps.filter(({ type, table }) => type === "Seq Scan" && table === "Contact")).toEqual([]);
  expect(steps.map(({ index }) => index)).toContain("Contact_workspaceId_name_idx");
});
