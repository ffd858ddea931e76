import type { Page } from "@playwright/test";
import { expectNoFaults } from "../expect-no-faults";
import { expect, messages, row, test } from "./agent-test";

const field = (page: Page) => page.getByRole("combobox", { name: "Search", exact: true });
const found = (page: Page) => page.getByRole("list", { name: "Search results" });
/** A word that no other ticket has. */
const word = () => `w${crypto.randomUUID().replaceAll("-", "").slice(0, 12)}`;

test("searches by keyboard alone, shows the matching sentence, and opens the ticket", async ({
  page,
  visit,
  customer,
}) => {
  const rare = word();
  const number = await customer.open(
    "Broken lamp",
    `I bought it lately. The ${rare} came off the lamp. What now?`,
  );
  await customer.open("Another", "Nothing of the kind");
  await visit("/inbox/all");
  await expect(page.locator("[data-ticket-row]").first()).toBeVisible();
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(`lamp ${rare}`);
  await expect(found(page).getByRole("listitem")).toHaveCount(1);
  await expect(row(page, number)).toContainText(`The ${rare} came off the lamp`);
  await expect(row(page, number).locator("mark", { hasText: rare })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/search\\?q=lamp%20${rare}$`));

  await page.keyboard.press("Enter");
  await expect(row(page, number)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(messages(page)).toContainText(rare);
  await expect(page).toHaveURL(new RegExp(`/tickets/${number}\\?q=`));
  await page.reload();
  await expect(row(page, number)).toBeVisible();
  await expect(messages(page)).toContainText(rare);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(row(page, number)).toBeFocused();

  await page.keyboard.press("/");
  await page.keyboard.type("nothing but this");
  await expect(page.getByText("No results").first()).toBeVisible();
});

test("completes filters by keyboard, narrows the list, and removes filters by their chips", async ({
  page,
  visit,
  customer,
  agentApi,
}) => {
  const rare = word();
  const [open, resolved] = [await customer.open(`${rare} one`), await customer.open(`${rare} two`)];
  const agent = await agentApi("agent");
  await agent.call("PATCH", `/tickets/${resolved}`, { status: "resolved" });
  await visit("/search");
  await field(page).fill(rare);
  await expect(found(page).getByRole("listitem")).toHaveCount(2);
  await field(page).press("End");
  await page.keyboard.type(" sta");
  await expect(page.getByRole("option", { name: /^status:/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.type("res");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { name: "status:resolved" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/status%3Aresolved$/);
  await expect(row(page, open)).toHaveCount(0);
  await expect(row(page, resolved)).toBeVisible();
  await page.getByRole("button", { name: "Remove filter status: resolved" }).press("Enter");
  await expect(row(page, open)).toBeVisible();
  await expect(field(page)).toHaveValue(rare);
});

test("explains an invalid filter, and offers recent searches", async ({ page, visit }) => {
  await visit("/search");
  await field(page).fill("status:opne");
  await expect(page.getByRole("note")).toContainText("status:opne: use open, pending, resolved, or closed.");
  await field(page).fill("team:nobody-has-this");
  await expect(page.getByRole("note")).toContainText("no team has this name.");
  await field(page).press("Escape");
  await field(page).press("Enter");
  await page.getByRole("button", { name: "Clear search" }).click();
  await page.getByRole("link", { name: /^Search/ }).click();
  await visit("/search");
  await expect(page.getByRole("region", { name: "Recent" })).toContainText("team:nobody-has-this");
  await page.getByRole("region", { name: "Examples" }).getByRole("button").first().click();
  await expect(field(page)).toHaveValue("is:waiting assignee:none");
});

test("a misspelled name finds the customer, and says so", async ({ page, visit, customer }) => {
  const number = await customer.open("Plain");
  await visit(`/search?q=${customer.email.slice(0, 8)}`);
  await expect(row(page, number)).toContainText("Customer:");
  await visit("/search?q=Robbin%20Parck");
  await expect(page.getByRole("note")).toContainText("similar name");
  await expect(page.locator("[data-ticket-row]").first()).toContainText("Robin Park");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: "reduce" } as object);

    test("the search, the command menu and the shortcuts dialog have no accessibility violations", async ({
      page,
      visit,
    }) => {
      await visit("/search");
      await expect(page.getByRole("region", { name: "Examples" })).toBeVisible();
      await field(page).fill("is:");
      await page.keyboard.press("ArrowDown");
      await expect(page.getByRole("option").first()).toBeVisible();
      await expectNoFaults(page);
      await field(page).fill("the status:opne");
      await expect(page.getByRole("note")).toBeVisible();
      await expect(page.locator("mark").first()).toBeVisible();
      await expectNoFaults(page);
      await page.keyboard.press("Control+k");
      await page.keyboard.type("res");
      await expect(page.getByRole("option").first()).toBeVisible();
      await expectNoFaults(page);
      await page.keyboard.press("Escape");
      await field(page).evaluate((input) => (input as HTMLElement).blur());
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
      await expectNoFaults(page);
    });
  });
}

test("on a phone, a result opens and Back returns to the results", async ({ page, visit, customer }) => {
  const rare = word();
  const number = await customer.open(
    "From the phone",
    `Something ${rare} https://example.com/${"long/".repeat(40)}`,
  );
  await page.setViewportSize({ width: 320, height: 640 });
  await visit("/inbox/all");
  await page.getByRole("button", { name: "Open menu" }).click();
  await page.getByRole("link", { name: /^Search/ }).click();
  await field(page).fill(rare);
  await expect(row(page, number)).toContainText(rare);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await row(page, number).click();
  await expect(messages(page)).toContainText(rare);
  await page.getByRole("link", { name: "Back to list" }).click();
  await expect(row(page, number)).toBeVisible();
  await expect(field(page)).toHaveValue(rare);
});

test("dates are in the agent's time zone", async ({ browser, customer, visit }) => {
  const rare = word();
  const number = await customer.open(`The ${rare} is late`);
  // It is another day in at least one of these places, whenever this runs.
  const now = new Date();
  const ahead = now.getUTCHours() >= 10;
  const today = now.toISOString().slice(0, 10);
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  const filter = ahead ? `after:${tomorrow}` : `before:${today}`;
  const search = `/search?q=${encodeURIComponent(`${rare} ${filter}`)}`;
  for (const timezoneId of ["UTC", ahead ? "Pacific/Kiritimati" : "Pacific/Pago_Pago"]) {
    const context = await browser.newContext({ timezoneId });
    const page = await context.newPage();
    await visit(search, page);
    if (timezoneId === "UTC") await expect(page.getByText("No results").first()).toBeVisible();
    else await expect(row(page, number)).toBeVisible();
    await context.close();
  }
});
