import { expect, messages, reply, row, test, unique } from "./agent-test";

test("two agents see what the other does", async ({ page, visit, customer, browser }) => {
  const number = await customer.open(unique("Two agents"));
  const other = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await visit(`/tickets/${number}`);
  await visit(`/tickets/${number}`, other);
  await expect(messages(other)).toBeVisible();

  await page.getByRole("button", { name: "Assignee: Unassigned" }).click();
  await page.getByRole("option", { name: "(me)" }).click();
  await expect(other.getByRole("button", { name: /^Assignee: (?!Unassigned)/ })).toBeVisible();

  await reply(other).fill("Mine is not disturbed");
  await reply(page).fill("I take this one.");
  await page.keyboard.press("Control+Enter");
  await expect(messages(other)).toContainText("I take this one.");
  await expect(reply(other)).toHaveValue("Mine is not disturbed");
  await other.context().close();
});

test("tabs of a browser share one stream, and the next one takes over", async ({
  page,
  visit,
  customer,
  context,
}) => {
  const streams: string[] = [];
  context.on("request", (request) => {
    if (request.url().includes("/events")) streams.push(request.url());
  });
  await visit("/inbox/all");
  await expect(page.locator("[data-ticket-row]").first()).toBeVisible();
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.locator("[data-ticket-row]").first()).toBeVisible();
  const first = await customer.open(unique("In both tabs"));
  await expect(row(page, first)).toBeVisible();
  await expect(row(second, first)).toBeVisible();
  expect(streams).toHaveLength(1);
  await page.close();
  const next = await customer.open(unique("After the first tab"));
  await expect(row(second, next)).toBeVisible();
});

test("an interruption is said, and what was missed is caught up with", async ({
  page,
  visit,
  customer,
  context,
}) => {
  const number = await customer.open(unique("Interrupted"));
  await visit(`/tickets/${number}`);
  await expect(messages(page)).toContainText("Can you help me?");
  await context.setOffline(true);
  await expect(page.getByText("Reconnecting…")).toBeVisible();
  await customer.reply(number, "Written while you were away.");
  await context.setOffline(false);
  await expect(messages(page)).toContainText("Written while you were away.");
  await expect(page.getByText("Reconnecting…")).toHaveCount(0);
});
