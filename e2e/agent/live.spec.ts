import type { Page } from "@playwright/test";
import { expect, messages, reply, row, test, unique } from "./agent-test";

test("two agents see each other's changes", async ({ page, visit, customer, browser }) => {
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

test("tabs share one stream, and the next one takes over", async ({ page, visit, customer, context }) => {
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

test("reports an interruption, and catches up afterwards", async ({ page, visit, customer, context }) => {
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

const wide = { viewport: { width: 1440, height: 900 } };

/** On a settings page. */
async function rename(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: `Rename ${name}` }).click();
  await page.getByRole("textbox", { name: `Name of ${name}` }).fill(`${name} II`);
  await page.getByRole("button", { name: "Save" }).click();
}

async function remove(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: `Delete ${name}` }).click();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
}

test("a renamed or deleted team updates for other agents", async ({
  page,
  visit,
  customer,
  agentApi,
  browser,
}) => {
  const team = unique("Team");
  const number = await customer.open(unique("In a team"));
  const admin = await agentApi("admin");
  const made = await admin.call<{ id: string }>("POST", "/settings/team/teams", { name: team });
  await admin.call("PATCH", `/tickets/${number}`, { teamId: made.data.id });
  await visit(`/tickets/${number}`);
  const view = page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: team });
  const assignee = page.getByRole("button", { name: /^Assignee:/ });
  await expect(view).toBeVisible();
  await expect(assignee).toContainText(team);

  const other = await (await browser.newContext(wide)).newPage();
  await visit("/settings/team", other);
  await rename(other, team);
  await expect(view).toContainText(`${team} II`);
  await expect(assignee).toContainText(`${team} II`);
  await remove(other, `${team} II`);
  await expect(view).toHaveCount(0);
  await expect(assignee).not.toContainText(team);
  await other.context().close();
});

test("a renamed or deleted tag updates for other agents", async ({
  page,
  visit,
  customer,
  agentApi,
  browser,
}) => {
  const tag = unique("tag");
  const number = await customer.open(unique("With a tag"));
  await (await agentApi("admin")).call("PATCH", `/tickets/${number}`, { addTags: [tag] });
  await visit(`/tickets/${number}`);
  const labels = page.getByRole("list", { name: "Priority, snooze, and tags" });
  await expect(labels).toContainText(tag);
  await expect(row(page, number)).toContainText(tag);

  const other = await (await browser.newContext(wide)).newPage();
  await visit("/settings/categories", other);
  await rename(other, tag);
  await expect(labels).toContainText(`${tag} II`);
  await expect(row(page, number)).toContainText(`${tag} II`);
  await remove(other, `${tag} II`);
  await expect(labels).toHaveCount(0);
  await expect(row(page, number)).not.toContainText(tag);
  await other.context().close();
});

test("a shared view appears, changes and disappears for other agents", async ({
  page,
  visit,
  customer,
  agentApi,
  browser,
}) => {
  const word = unique("quokka").replace(" ", "");
  const number = await customer.open(`About ${word}`);
  await visit("/inbox/all");
  await expect(row(page, number)).toBeVisible();
  const admin = await agentApi("admin");
  const view = { name: `View of ${word}`, query: word, isShared: true };
  const made = await admin.call<{ id: string }>("POST", "/views", view);
  await page.getByRole("link", { name: `View of ${word} 1 ticket` }).click();
  await expect(row(page, number)).toBeVisible();

  const other = await (await browser.newContext(wide)).newPage();
  await visit(`/inbox/view-${made.data.id}`, other);
  await other.getByRole("button", { name: "More list actions" }).click();
  await other.getByRole("menuitem", { name: "Edit view…" }).click();
  await other.getByLabel("Name").fill(`Solved ${word}`);
  await other.getByLabel("Search").fill(`${word} status:resolved`);
  await other.getByRole("button", { name: "Save view" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Solved ${word}` })).toBeVisible();
  await expect(page.getByText("No matching tickets")).toBeVisible();
  await other.getByRole("button", { name: "More list actions" }).click();
  await other.getByRole("menuitem", { name: "Delete view…" }).click();
  await other.getByRole("button", { name: "Delete view" }).click();
  await expect(page.getByText("View not found")).toBeVisible();
  await expect(page.getByRole("link", { name: word })).toHaveCount(0);
  await other.context().close();
});
