import { beforeAll, expect, test } from "vitest";
import type { AgentActor } from "@/lib/platform/actors";
import { listContacts } from "@/lib/identity/contacts/list-contacts";
import { db } from "@/lib/platform/db";
import { createWorkspace } from "@/lib/testing/factories";
import { largeWorkspace } from "@/lib/testing/large-workspace";
import { plansOf, statementsOf } from "@/lib/testing/statements";
import type { PlanStep } from "@/lib/testing/statements";
import { searchTickets } from "./search-tickets";

let large: AgentActor;

beforeAll(async () => {
  large = (await largeWorkspace()).agent;
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
  ["left right", 0],
  ["left right please", 0],
  ["ancient", 25],
  ["left -please", 0],
  ["left tag:rare", 0],
];

/** So many tickets may be asked for a word one by one, or collected for one that leads. */
const ONE_BY_ONE = 5_000;

const isScan = ({ type, table }: PlanStep) => type === "Seq Scan" && /^(Ticket|Message)$/.test(table ?? "");

test.each(QUERIES)(
  "%s: read by indexes among 100,000 tickets, in at most a dozen statements",
  async (q, count) => {
    const steps = await plansOf(() => searchTickets(large, { q }), { isRun: true });
    expect(steps.filter(isScan)).toEqual([]);
    expect(Math.max(...steps.map(({ loops }) => loops))).toBeLessThanOrEqual(ONE_BY_ONE);
    let found = 0;
    const statements = await statementsOf(async () => {
      found = (await searchTickets(large, { q })).items.length;
    });
    expect(statements.length).toBeLessThanOrEqual(12);
    expect(found).toBeGreaterThanOrEqual(count);
  },
);

test("a query with only an exclusion doesn't scan every ticket", async () => {
  const steps = await plansOf(() => searchTickets(large, { q: "-please" }), { isRun: true });
  expect(Math.max(...steps.map(({ loops }) => loops))).toBeLessThanOrEqual(ONE_BY_ONE);
  expect((await searchTickets(large, { q: "-please" })).items).toEqual([]);
});

test("customers are found by the trigram index", async () => {
  const { id: workspaceId, agent } = await createWorkspace();
  await db.$executeRaw`
    INSERT INTO "Contact" ("id", "workspaceId", "name", "email")
    SELECT gen_random_uuid(), ${workspaceId}::uuid, 'Person ' || md5(n::text), md5(n::text) || '@example.com'
    FROM generate_series(1, 20000) n`;
  await db.$executeRaw`VACUUM ANALYZE "Contact"`;
  const steps = await plansOf(() => listContacts(agent, { q: "c4ca4238a0b9" }));
  expect(steps.filter(({ type, table }) => type === "Seq Scan" && table === "Contact")).toEqual([]);
  expect(steps.map(({ index }) => index)).toContain("Contact_workspaceId_name_idx");
});
