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
let small: typeof large;

beforeAll(async () => {
  [small, large] = [await world(24), await world(TICKETS)];
  await analyze();
  await db.$executeRaw`ANALYZE "TicketTag"`;
}, 300_000);

/** What is typed, and how many of the 25 of the first page it finds. */
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
  ["shipping assignee:me", 25],
  ["tag:rare", 25],
  ["shipping tag:rare", 0],
  ["from:c17@example.com is:waiting", 0],
  ["-shipping", 25],
  ["status:open priority:normal", 25],
  ["nowhere", 0],
];

const isScan = ({ type, table }: PlanStep) =>
  type === "Seq Scan" && /^(Ticket|Message|Note|Contact|TicketTag)$/.test(table ?? "");

test.each(QUERIES)(
  "%s: read by indexes among 100,000 tickets, in a fixed number of statements",
  async (q, count) => {
    const steps = await plansOf(() => searchTickets(large, { q }));
    expect(steps.filter(isScan)).toEqual([]);
    const { items } = await searchTickets(large, { q });
    expect(items).toHaveLength(count);
    const [many, few] = [
      await statementsOf(() => searchTickets(large, { q })),
      await statementsOf(() => searchTickets(small, { q })),
    ];
    expect(many.length).toBeLessThanOrEqual(12);
    // Where the dozen finds nothing it also looks for similar names.
    if (items.length > 0) expect(many.length).toBeLessThanOrEqual(few.length);
  },
);

test("people are found by the index of letters", async () => {
  const steps = await plansOf(() => listContacts(large, { q: "customer 17" }));
  expect(steps.filter(isScan)).toEqual([]);
});
