import type { Page } from "@playwright/test";
import { expect, messages, oldestFirst, reply, row, test, unique } from "./agent-test";

const bar = (page: Page) =>
  page.getByRole("combobox", { name: "Search commands, tickets, people, and pages" });

test("creates, finds, edits and deletes a saved view by keyboard", async ({ page, visit, customer }) => {
  const number = await customer.open(unique("Kept"));
  await visit("/inbox/unassigned");
  await expect(row(page, number)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Sort: / })).toBeEnabled();
  await page.keyboard.press("Shift+S");
  const dialog = page.getByRole("dialog", { name: "Save as view" });
  await expect(dialog.getByRole("textbox", { name: "Search" })).toHaveValue(
    "status:open,pending -is:snoozed assignee:none",
  );
  const name = unique("Mine to take");
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(row(page, number)).toBeVisible();

  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await expect(page.getByRole("heading", { level: 1, name: "On hold" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(bar(page)).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole("group", { name: "Go to" }).getByRole("option", { name })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  await page.keyboard.press("v");
  await page.keyboard.press("o");
  await page.getByRole("menuitemcheckbox", { name: "Oldest message" }).press("Enter");
  await expect(page.getByRole("button", { name: "Sort: Oldest message" })).toBeVisible();
  await page.keyboard.press("v");
  await page.keyboard.press("e");
  await page
    .getByRole("dialog", { name: "Edit view" })
    .getByRole("textbox", { name: "Name" })
    .fill(`${name}!`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: `${name}!` })).toBeVisible();
  await page.keyboard.press("v");
  await page.keyboard.press("d");
  await page.getByRole("button", { name: "Delete view" }).press("Enter");
  await expect(page).toHaveURL(/\/inbox\/all$/);
});

test("opens the reports with a shortcut, and a ticket by a single digit", async ({ page, visit, demo }) => {
  await visit("/inbox/all");
  await page.keyboard.press("Control+k");
  await expect(bar(page)).toBeFocused();
  await page.keyboard.type("3");
  const found = page.getByRole("group", { name: "Tickets" }).getByRole("option").first();
  await expect(found).toContainText("#3 ");
  await expect(found).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/tickets\/3$/);
  await expect(messages(page)).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await expect(page).toHaveURL(`${demo.baseUrl}/${demo.workspace.slug}/reports`);
  await expect(page.getByRole("heading", { level: 1, name: "Reports" })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await expect(page.getByRole("heading", { level: 1, name: "All open" })).toBeVisible();
});

test("splits the latest message, sends and snoozes, schedules, and adds a customer note by keyboard", async ({
  page,
  visit,
  customer,
}) => {
  const number = await customer.open(unique("Many keys"), "The first matter");
  await customer.reply(number, "The second matter");
  await visit(`/tickets/${number}`);
  await expect(messages(page)).toContainText("The second matter");
  await page.keyboard.press("Shift+L");
  const subject = unique("Split by key");
  await page.getByRole("textbox", { name: "Subject of the new ticket" }).fill(subject);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: subject })).toBeVisible();
  await expect(messages(page)).not.toContainText("The first matter");

  await page.keyboard.press("Shift+D");
  const note = page.getByRole("textbox", { name: "New customer note" });
  await expect(note).toBeFocused();
  await page.keyboard.type("Prefers to be called");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("region", { name: "Customer notes" })).toContainText("Prefers to be called");

  await reply(page).fill("**Sure**");
  await page.keyboard.press("Control+Shift+E");
  await expect(page.getByRole("region", { name: "Preview" }).locator("strong")).toHaveText("Sure");
  await page.keyboard.press("Control+Shift+E");
  await expect(reply(page)).toBeVisible();
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Control+Shift+F");
  await (
    await chooser
  ).setFiles([{ name: "plan.txt", mimeType: "text/plain", buffer: Buffer.from("A plan.") }]);
  await expect(page.getByRole("list", { name: "Attached files" })).toContainText("7 B");
  await page.keyboard.press("Control+Shift+L");
  await expect(page.getByRole("dialog", { name: "Send later" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Shift+S");
  const dialog = page.getByRole("dialog", { name: "Send and snooze" });
  await dialog.getByRole("button", { name: "Until the customer replies" }).press("Enter");
  await expect(messages(page).locator("[data-author=agent]")).toContainText("Sure");
  await expect(page.getByText("Snoozed until reply")).toBeVisible();
});

test("undoes a merge with the undo shortcut", async ({ page, visit, customer }) => {
  const target = await customer.open(unique("Keep"), "Written in the first");
  const source = await customer.open(unique("Goes"), "Written in the second");
  await visit(`/tickets/${source}`);
  await expect(messages(page)).toContainText("Written in the second");
  await page.keyboard.press("Shift+M");
  await page.getByRole("combobox", { name: /^Merge/ }).fill(`#${target}`);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/tickets/${target}`));
  await expect(messages(page)).toContainText("Written in the second");
  await page.keyboard.press("Control+z");
  await expect(page).toHaveURL(new RegExp(`/tickets/${source}`));
  await expect(messages(page)).toContainText("Written in the second");
  await expect(messages(page)).not.toContainText("Written in the first");
});

test("puts an unverified customer's ticket on hold and releases it with a shortcut", async ({
  page,
  visit,
}) => {
  await visit("/inbox/all");
  await oldestFirst(page);
  await page.locator("[data-ticket-row]").filter({ hasText: "Unverified" }).first().click();
  await expect(page.getByRole("note")).toContainText("This customer is unverified.");
  await page.keyboard.press("h");
  await expect(page.getByText("On hold until the sender verifies their email.")).toBeVisible();
  await page.keyboard.press("h");
  await expect(page.getByText("On hold until the sender verifies their email.")).toHaveCount(0);
});

test("on touch screens, tickets are selected by touch and stepped through", async ({
  browser,
  visit,
  customer,
}) => {
  const word = unique("Touch").replace(" ", "");
  const [last, first] = [await customer.open(`${word} last`), await customer.open(`${word} first`)];
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await visit(`/search?q=${word}`, page);
  const box = page.getByRole("checkbox", { name: `Select #${last} ${word} last` });
  await expect(box).toBeInViewport();
  await box.tap();
  await expect(page.getByRole("toolbar", { name: "Selected tickets" })).toContainText("1 selected");
  await page.getByRole("button", { name: "Clear selection" }).tap();

  await row(page, first).tap();
  await expect(page.getByRole("heading", { level: 2, name: `${word} first` })).toBeVisible();
  await page.getByRole("button", { name: "Next ticket" }).tap();
  await expect(page.getByRole("heading", { level: 2, name: `${word} last` })).toBeVisible();
  await page.getByRole("button", { name: "Next ticket" }).tap();
  await expect(page.getByText("This is the last ticket in the list", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Previous ticket" }).tap();
  await expect(page.getByRole("heading", { level: 2, name: `${word} first` })).toBeVisible();
  await context.close();
});
