import type { Page } from "@playwright/test";
import { expect, messages, row, test, unique } from "./agent-test";

const bar = (page: Page) =>
  page.getByRole("combobox", { name: "Search commands, tickets, people, and pages" });
const option = (page: Page, name: string | RegExp) => page.getByRole("option", { name });

async function openBar(page: Page) {
  await page.keyboard.press("Control+k");
  await expect(bar(page)).toBeFocused();
}

test("the command menu finds views, tickets, people and actions, and remembers them", async ({
  page,
  visit,
  customer,
}) => {
  const subject = unique("Found by the bar");
  const number = await customer.open(subject);
  await visit("/inbox/all");
  await expect(row(page, number)).toBeVisible();

  await openBar(page);
  await page.keyboard.type("unas");
  await expect(option(page, /^Unassigned/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Unassigned" })).toBeVisible();

  await openBar(page);
  await page.keyboard.type(subject);
  await expect(option(page, new RegExp(`^#${number} `))).toBeVisible();
  await expect(option(page, new RegExp(`^#${number} `))).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(messages(page)).toContainText("Can you help me?");

  await openBar(page);
  await page.keyboard.type("write a rep");
  await expect(option(page, /^Write a reply/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Reply" })).toBeFocused();

  // It also opens above the composer.
  await openBar(page);
  const tickets = Promise.withResolvers<void>();
  await page.route("**/search?q=*", async (route) => {
    await tickets.promise;
    await route.continue();
  });
  await page.keyboard.type(customer.email);
  const person = page.getByRole("group", { name: "People" }).getByRole("option");
  await expect(person).toContainText(customer.email);
  await page.keyboard.press("ArrowUp");
  await expect(person).toHaveAttribute("aria-selected", "true");
  // Tickets load later, above the selected person.
  tickets.resolve();
  await expect(option(page, new RegExp(`^#${number} `))).toBeVisible();
  await expect(person).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=from%3A/);
  await expect(row(page, number)).toBeVisible();

  await openBar(page);
  await expect(page.getByRole("group", { name: "Recent" }).getByRole("option").first()).toContainText(
    customer.name,
  );
  await page.keyboard.press("Escape");
  await expect(bar(page)).toHaveCount(0);
});

test("keys typed before the command menu opens don't act on the ticket behind it", async ({
  page,
  visit,
  customer,
}) => {
  const number = await customer.open(unique("Untouched"));
  await visit(`/tickets/${number}`);
  await expect(messages(page)).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("gue");
  await expect(bar(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(bar(page)).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`/tickets/${number}$`));
  await expect(page.getByRole("button", { name: "Status: Open" })).toBeVisible();
});

test("offers only the settings pages that the role can see", async ({ page, visit, browser }) => {
  await visit("/inbox/all");
  await openBar(page);
  await page.keyboard.type("security");
  await expect(page.getByRole("status").filter({ hasText: "found" })).toBeAttached();
  await expect(option(page, /^Security/)).toHaveCount(0);

  const other = await (await browser.newContext()).newPage();
  await visit("/inbox/all", other);
  await openBar(other);
  await other.keyboard.type("security");
  await expect(option(other, /^Security/)).toHaveAttribute("aria-selected", "true");
  await other.keyboard.press("Enter");
  await expect(other).toHaveURL(/\/settings\/security$/);
  await other.context().close();
});

test("shortcuts open views, and a dialog lists them", async ({ page, visit, customer }) => {
  const number = await customer.open(unique("Keys"));
  await visit(`/tickets/${number}`);
  await expect(messages(page)).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("u");
  await expect(page.getByRole("heading", { level: 1, name: "Unassigned" })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await expect(page.getByRole("heading", { level: 1, name: "Resolved" })).toBeVisible();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet.getByText("Next ticket", { exact: true })).toBeVisible();
  await expect(sheet.getByText("Go to Resolved", { exact: true })).toBeVisible();
  // While the dialog is open, shortcuts don't act behind it.
  await page.keyboard.press("g");
  await page.keyboard.press("u");
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1, name: "Resolved" })).toBeVisible();
});
