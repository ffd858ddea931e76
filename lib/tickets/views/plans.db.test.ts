import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { largeWorkspace } from "@/lib/testing/large-workspace";
import { plansOf } from "@/lib/testing/statements";
import { listView } from "./list-view";
import { listViews } from "./list-views";

/** What is kept, and how many it holds as far as is counted. */
const VIEWS: [string, number][] = [
  ["please", 1000],
  ["left right", 0],
  ["left -please", 0],
  ["ancient", 1000],
  ["quagga left", 0],
  ["status:open please", 1000],
];

let large: Awaited<ReturnType<typeof largeWorkspace>>;

beforeAll(async () => {
  large = await largeWorkspace();
  const { id: workspaceId, agent } = large;
  await db.view.createMany({
    data: VIEWS.map(([query]) => ({ workspaceId, agentId: agent.agentId, name: query, query })),
  });
}, 300_000);

/** Word by word asked of so many tickets at the most, for each of the views. */
const ONE_BY_ONE = 5_000;

const expectBounded = async (read: () => Promise<unknown>) => {
  const steps = await plansOf(read, { isRun: true });
  expect(steps.length).toBeGreaterThan(10);
  expect(steps.filter(({ type, table }) => type === "Seq Scan" && table === "Message")).toEqual([]);
  expect(Math.max(...steps.map(({ loops }) => loops))).toBeLessThanOrEqual(ONE_BY_ONE);
};

test("counting views among 100,000 tickets doesn't check the words of each", async () => {
  const views = await listViews(large.agent);
  // On a busy machine, a count may time out.
  const wrong = views.filter(
    ({ query, count }) => count !== null && count !== Object.fromEntries(VIEWS)[query],
  );
  expect(wrong).toEqual([]);
  await expectBounded(() => listViews(large.agent));
});

test("listing a view among 100,000 tickets checks the words of only some", async () => {
  for (const { id } of await listViews(large.agent))
    await expectBounded(() => listView(large.agent, { view: `view-${id}` }));
});
