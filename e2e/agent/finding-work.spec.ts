import type { Page } from "@playwright/test";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { expectNoFaults } from "../expect-no-faults";
import { expect, row, test, unique } from "./agent-test";

const rows = (page: Page) => page.locator("[data-ticket-row]");
const newPill = (page: Page) => page.getByRole("button", { name: /^\d+ new$/ });

test("remembers a view's sort order chosen by keyboard", async ({ page, visit, customer }) => {
  const older = await customer.open(unique("Older"));
  const newer = await customer.open(unique("Newer"));
  await customer.reply(older, "And one more thing.");
  await visit("/inbox/all");
  await expect(rows(page).first()).toHaveAttribute("data-ticket-row", String(older));
  const sort = page.getByRole("button", { name: "Sort: Newest message" });
  await expect(sort).toBeEnabled();
  await sort.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitemcheckbox", { name: "Oldest message" }).press("Enter");
  await expect(page.getByRole("button", { name: "Sort: Oldest message" })).toBeFocused();
  await expect(rows(page).first()).not.toHaveAttribute("data-ticket-row", String(older));
  await page.reload();
  await expect(page.getByRole("button", { name: "Sort: Oldest message" })).toBeVisible();
  await expect(rows(page).first()).not.toHaveAttribute(
    "data-ticket-row",
    new RegExp(`^(${older}|${newer})$`),
  );
});

test("keeps the list still under the pointer, with new tickets behind a button", async ({
  page,
  visit,
  customer,
}) => {
  const subject = unique("Stays where it is");
  const first = await customer.open(subject);
  await visit("/inbox/all");
  await row(page, first).hover();
  const before = await row(page, first).boundingBox();
  const second = await customer.open(unique("Arrives later"));
  await expect(newPill(page)).toBeVisible();
  expect(await row(page, first).boundingBox()).toEqual(before);
  await expect(row(page, second)).toHaveCount(0);
  await newPill(page).hover();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
  await expect(row(page, second), "on the way to the button").toHaveCount(0);
  await newPill(page).click();
  await expect(row(page, second)).toBeVisible();
  await expect(newPill(page)).toHaveCount(0);
});

test("keeps the focused row in place, and moves the focus on when its ticket leaves", async ({
  page,
  visit,
  customer,
  agentApi,
}) => {
  const [below, gone] = [await customer.open(unique("Below")), await customer.open(unique("Leaves"))];
  await visit("/inbox/all");
  await expect(row(page, gone)).toBeVisible();
  await page.keyboard.press("j");
  await expect(row(page, gone)).toBeFocused();
  const arrived = await customer.open(unique("Arrives"));
  await expect(newPill(page)).toBeVisible();
  await expect(row(page, gone)).toBeFocused();
  const agent = await agentApi("agent");
  await agent.call("PATCH", `/tickets/${gone}`, { status: "resolved" });
  await expect(row(page, gone)).toHaveCount(0);
  await expect(row(page, below)).toBeFocused();
  await expect(row(page, arrived)).toHaveCount(0);
});

test("selects with x, Shift+J and Shift+click, and Escape clears the selection", async ({
  page,
  visit,
  customer,
}) => {
  const [third, second, first] = [
    await customer.open(unique("Third")),
    await customer.open(unique("Second")),
    await customer.open(unique("First")),
  ];
  await visit("/inbox/all");
  await row(page, first).focus();
  await page.keyboard.press("x");
  const bar = page.getByRole("toolbar", { name: "Selected tickets" });
  await expect(bar).toContainText("1 selected");
  await page.keyboard.press("Shift+J");
  await expect(row(page, second)).toBeFocused();
  await expect(bar).toContainText("2 selected");
  await page.keyboard.press("Escape");
  await expect(bar).toHaveCount(0);
  const box = (number: number) => page.getByRole("checkbox", { name: new RegExp(`^Select #${number} `) });
  await row(page, first).hover();
  await box(first).click();
  await box(third).click({ modifiers: ["Shift"] });
  await expect(bar).toContainText("3 selected");
  await expect(box(second)).toBeChecked();
});

test("resolves the selection with a shortcut, and undoes it", async ({ page, visit, customer }) => {
  const [lower, upper] = [await customer.open(unique("Lower")), await customer.open(unique("Upper"))];
  await visit("/inbox/all");
  await row(page, upper).focus();
  await page.keyboard.press("Shift+J");
  await expect(page.getByRole("toolbar", { name: "Selected tickets" })).toContainText("2 selected");
  await page.keyboard.press("e");
  await expect(page.getByText("2 tickets resolved", { exact: true })).toBeVisible();
  await expect(row(page, upper)).toHaveCount(0);
  await expect(row(page, lower)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone for 2 tickets", { exact: true })).toBeVisible();
  await visit("/inbox/all");
  await expect(row(page, upper)).toBeVisible();
  await expect(row(page, lower)).toBeVisible();
});

test("shortcuts apply to the selection before its toolbar has loaded", async ({ page, visit, customer }) => {
  const number = await customer.open(unique("At once"));
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await visit("/inbox/all");
  await expect(row(page, number)).toBeVisible();
  // Holds back whatever the page hasn't loaded yet.
  await page.route("**/_next/static/chunks/**", async (route) => {
    await arrived;
    await route.continue();
  });
  await row(page, number).focus();
  await page.keyboard.press("x");
  await page.keyboard.press("p");
  arrive();
  await page.getByRole("menuitem", { name: "Urgent" }).press("Enter");
  await expect(page.getByText(`#${number} set to urgent priority`, { exact: true })).toBeVisible();
});

test("creates a tag for the whole selection, which can be chosen afterwards", async ({
  page,
  visit,
  customer,
}) => {
  const [lower, upper] = [await customer.open(unique("Lower")), await customer.open(unique("Upper"))];
  const tag = unique("batch").replace(" ", "-");
  await visit("/inbox/all");
  await row(page, upper).focus();
  await page.keyboard.press("Shift+J");
  await page.keyboard.press("t");
  const field = page.getByRole("combobox", { name: "Tags" });
  await field.fill(tag);
  await expect(page.getByRole("option", { name: `Create \u201c${tag}\u201d` })).toBeVisible();
  await expectNoFaults(page);
  await field.press("Enter");
  await expect(page.getByText(`2 tickets tagged ${tag}`, { exact: true })).toBeVisible();
  for (const number of [lower, upper]) await expect(row(page, number)).toContainText(tag);

  await row(page, upper).focus();
  await page.keyboard.press("x");
  await page.keyboard.press("t");
  await field.fill(tag);
  await expect(page.getByRole("option", { name: tag, selected: true })).toBeVisible();
  await field.press("Enter");
  await expect(page.getByText(`#${upper} no longer tagged ${tag}`, { exact: true })).toBeVisible();
  await expect(row(page, upper)).not.toContainText(tag);
});

test("the selection's menus have no accessibility violations, and say what they do", async ({
  page,
  visit,
  customer,
}) => {
  const number = await customer.open(unique("Selected"));
  await visit("/inbox/all");
  await row(page, number).focus();
  await page.keyboard.press("x");
  await expect(page.getByRole("toolbar", { name: "Selected tickets" })).toContainText("1 selected");
  await page.keyboard.press("p");
  await expect(page.getByRole("menuitem", { name: "Urgent" })).toBeVisible();
  await expectNoFaults(page);
  await page.getByRole("menuitem", { name: "Urgent" }).press("Enter");
  await expect(page.getByText(`#${number} set to urgent priority`, { exact: true })).toBeVisible();
  await expect(row(page, number)).toContainText("urgent");
});

test("shows, renames and deletes a saved view in the sidebar", async ({
  page,
  visit,
  customer,
  agentApi,
}) => {
  const word = unique("zephyr").replace(" ", "");
  const number = await customer.open(`About ${word}`);
  const agent = await agentApi("agent");
  const made = await agent.call<{ id: string }>("POST", "/views", { name: `View of ${word}`, query: word });
  await visit("/inbox/all");
  await page.getByRole("link", { name: `View of ${word} 1 ticket` }).click();
  await expect(row(page, number)).toBeVisible();
  await page.getByRole("button", { name: "More list actions" }).click();
  await page.getByRole("menuitem", { name: "Edit view…" }).click();
  await page.getByLabel("Name").fill(`Renamed ${word}`);
  await page.getByLabel("Search").fill(`${word} status:resolved`);
  await page.getByRole("button", { name: "Save view" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Renamed ${word}` })).toBeVisible();
  await expect(page.getByText("No matching tickets")).toBeVisible();
  await page.getByRole("button", { name: "More list actions" }).click();
  await page.getByRole("menuitem", { name: "Delete view…" }).click();
  await page.getByRole("button", { name: "Delete view" }).click();
  await expect(page).toHaveURL(/\/inbox\/all$/);
  await expect(page.getByRole("link", { name: `Renamed ${word}` })).toHaveCount(0);
  await visit(`/inbox/view-${made.data.id}`);
  await expect(page.getByText("View not found")).toBeVisible();
});

/** A list of that many tickets, answered in the browser: pages of 25 and then 100. */
async function answerWith(page: Page, count: number): Promise<void> {
  let model: TicketListItemDto | undefined;
  await page.route(/\/api\/workspaces\/[^/]+\/tickets\?/, async (route) => {
    const cursor = Number(new URL(route.request().url()).searchParams.get("cursor") ?? 0);
    model ??= ((await (await route.fetch()).json()) as { items: TicketListItemDto[] }).items[0];
    if (!model) throw new Error("The demo has no open ticket");
    const end = Math.min(count, cursor + (cursor === 0 ? 25 : 100));
    const items = Array.from({ length: end - cursor }, (_, index) => {
      const number = 1_000_000 + cursor + index;
      const lastMessageAt = new Date(Date.UTC(2026, 0, 1) - (cursor + index) * 1000).toISOString();
      return { ...model, id: `id-${number}`, number, subject: `Ticket ${number}`, lastMessageAt };
    });
    await route.fulfill({ json: { items, nextCursor: end < count ? String(end) : null } });
  });
}

test("a long list renders only the rows near the viewport", async ({ page, visit }) => {
  await answerWith(page, 5_000);
  await visit("/inbox/all");
  const list = page.getByRole("list", { name: "Tickets" });
  await expect(row(page, 1_000_000)).toBeVisible();
  // Arrow keys bring up the next row and load pages as needed.
  await page.keyboard.press("j");
  for (let presses = 0; presses < 40; presses++) {
    // At the end of what is loaded there is no next row yet.
    await expect(row(page, 1_000_001 + presses)).toBeAttached();
    await page.keyboard.press("j");
    await expect(row(page, 1_000_001 + presses)).toBeFocused();
  }
  await expect(row(page, 1_000_040).locator("xpath=..")).toHaveAttribute("aria-posinset", "41");
  expect(await list.getByRole("listitem").count()).toBeLessThan(60);
  // The focused row is kept while the list is scrolled away from it.
  for (let turns = 0; turns < 6; turns++) {
    await list.locator("..").evaluate((scroller) => scroller.scrollTo({ top: scroller.scrollHeight }));
    await expect.poll(() => list.evaluate((element) => element.clientHeight)).toBeGreaterThan(0);
  }
  await expect(row(page, 1_000_040)).toBeFocused();
  await page.keyboard.press("j");
  await expect(row(page, 1_000_041)).toBeFocused();
  await expect(row(page, 1_000_041)).toBeInViewport();
});

for (const [name, block] of [
  ["cuts streams off", "abort"],
  ["holds streams back", "hold"],
] as const)
  test(`behind a proxy that ${name}, the page says so and still gets updates`, async ({
    page,
    visit,
    customer,
  }) => {
    test.setTimeout(120_000);
    await page.route(/\/events\?/, (route) => {
      if (route.request().headers()["accept"] !== "text/event-stream") return route.continue();
      return block === "abort" ? route.abort() : undefined;
    });
    await visit("/inbox/all");
    await expect(page.getByText(/Checking for new messages every 10 seconds/)).toBeVisible({
      timeout: 60_000,
    });
    const number = await customer.open(unique("Behind a proxy"));
    await expect(row(page, number)).toBeVisible({ timeout: 30_000 });
    await page.unroute(/\/events\?/);
    await expect(page.getByText(/Checking for new messages/)).toHaveCount(0, { timeout: 60_000 });
  });

test("catches up after a computer's sleep", async ({ page, visit, customer }) => {
  const number = await customer.open(unique("Before the sleep"));
  await page.clock.install();
  await visit("/inbox/all");
  await expect(row(page, number)).toBeVisible();
  // During sleep no bytes arrive and no timers run.
  const streams: string[] = [];
  page.on("request", (request) => request.url().includes("/events") && streams.push(request.url()));
  await page.clock.fastForward("30:00");
  await expect.poll(() => streams.length).toBeGreaterThan(0);
  const later = await customer.open(unique("After the sleep"));
  await expect(row(page, later)).toBeVisible();
});

test("shows in the list who else is viewing or typing in a ticket", async ({
  page,
  visit,
  customer,
  browser,
}) => {
  const number = await customer.open(unique("Looked at"));
  const other = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await visit("/inbox/all");
  await visit(`/tickets/${number}`, other);
  await expect(row(page, number)).toContainText("is viewing");
  await other.getByRole("textbox", { name: "Reply" }).fill("I am on it");
  await expect(row(page, number)).toContainText("is typing");
  // A computer that just disappears is the database test's: its presence expires after 45 s.
  await visit("/inbox/all", other);
  await expect(row(page, number)).not.toContainText(/is (viewing|typing)/);
  await other.context().close();
});
