import { beforeAll, expect, test } from "vitest";
import type { AgentActor } from "@/lib/platform/actors";
import { addDays } from "@/lib/workspace/preferences/format";
import { createWorkspace } from "@/lib/testing/factories";
import { largeWorkspace } from "@/lib/testing/large-workspace";
import { fill, plansOf, statementsOf } from "@/lib/testing/statements";
import { reportScope } from "./report-scope";
import { getReport } from "./get-report";
import { TABLES } from "./list-rows";
import { streamRows } from "./stream-rows";

const to = new Date().toISOString().slice(0, 10);
const query = { from: addDays(to, -2), to, timeZone: "Europe/Berlin" };

let large: AgentActor;
let small: AgentActor;

beforeAll(async () => {
  large = (await largeWorkspace()).agent;
  const workspace = await createWorkspace();
  await fill(workspace.id, 12);
  small = workspace.agent;
}, 300_000);

test("a report takes a constant number of statements", async () => {
  const [many, few] = [
    await statementsOf(() => getReport(large, query)),
    await statementsOf(() => getReport(small, query)),
  ];
  expect(many.length).toBe(few.length);
  expect(many.length).toBeLessThanOrEqual(7);
});

test("a report and its rows use indexes", async () => {
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

test("an export continues page by page without losing or repeating rows", async () => {
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
