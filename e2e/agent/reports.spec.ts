import { readFileSync } from "node:fs";
import { expectNoFaults } from "../expect-no-faults";
import { expect, test, unique } from "./agent-test";

test("reads the reports by keyboard: period, agent, the numbers of a chart, the export", async ({
  page,
  visit,
  customer,
  agentApi,
}) => {
  const subject = unique("Counted");
  const number = await customer.open(subject);
  const agent = await agentApi("agent");
  await agent.call("POST", `/tickets/${number}/messages`, { body: "Answered.", status: "resolved" });
  await visit("/inbox/all");
  await page.getByRole("link", { name: "Reports" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Reports" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Opened and resolved", exact: true })).toBeVisible();

  await page.getByLabel("Period", { exact: true }).focus();
  await page.keyboard.press("ArrowUp");
  await expect(page).toHaveURL(/days=7/);
  await page.getByLabel("Agent", { exact: true }).selectOption({ label: "Grace Kim" });
  await expect(page).toHaveURL(/agent=/);
  await expect(page.getByRole("rowheader", { name: "Grace Kim" })).toBeVisible();

  await page.getByText("Show as table").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("columnheader", { name: "Day" })).toBeVisible();
  const table = page.getByRole("region", { name: "Opened and resolved tickets" });
  await expect(table.getByRole("row")).toHaveCount(8);

  await page.getByLabel("Agent", { exact: true }).selectOption({ label: "All agents" });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export tickets" }).press("Enter"),
  ]);
  expect(download.suggestedFilename()).toMatch(/^tickets-\d{4}-\d\d-\d\d-to-\d{4}-\d\d-\d\d\.csv$/);
  const rows = readFileSync(await download.path(), "utf8");
  expect(rows).toContain(subject);
});

test("shows response times per agent and category, also on a phone and in the export", async ({
  page,
  visit,
}) => {
  await visit("/reports");
  const [agents, categories] = ["By agent", "By category"].map((name) => page.getByRole("region", { name }));
  if (!agents || !categories) throw new Error("unreachable");
  for (const table of [agents, categories]) {
    await expect(table.getByRole("columnheader", { name: "First response" })).toBeVisible();
    await expect(table.getByRole("columnheader", { name: "Resolution" })).toBeVisible();
  }
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    agents.getByRole("link", { name: "Export agents" }).press("Enter"),
  ]);
  expect(readFileSync(await download.path(), "utf8")).toContain("Median minutes to first response");
  await page.setViewportSize({ width: 320, height: 700 });
  await expect(agents.getByRole("columnheader", { name: "First response" })).toBeHidden();
  await expect(agents.getByText(/^First response .+Resolution /).first()).toBeVisible();
  await expect(categories.getByText(/^First response .+Resolution /).first()).toBeVisible();
});

test("keeps the filters and dates in the URL", async ({ page, visit }) => {
  await visit("/reports?from=2020-01-01&to=2020-01-03");
  await expect(page.getByLabel("From", { exact: true })).toHaveValue("2020-01-01");
  await expect(page.getByText("No data for this period")).toBeVisible();
  await page.getByLabel("To", { exact: true }).fill("2019-12-01");
  await expect(page.getByText("The last day is before the first one.")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: "reduce" } as object);

    test("the reports have no accessibility violations", async ({ page, visit }) => {
      await visit("/reports?days=90");
      await expect(page.getByRole("region", { name: "Busiest hours" })).toBeVisible();
      await expectNoFaults(page);
    });
  });
}

test("the reports fit on a phone", async ({ page, visit }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await visit("/reports?days=90");
  await expect(page.getByRole("region", { name: "Busiest hours" })).toBeVisible();
  const main = page.getByRole("main");
  expect(await main.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
});
