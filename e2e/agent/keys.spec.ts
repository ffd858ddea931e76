import type { Page } from "@playwright/test";
import { expect, messages, row, test, unique } from "./agent-test";

const selection = (page: Page) => page.getByRole("toolbar", { name: "Selected tickets" });
const statusOf = (page: Page, status: string) => page.getByRole("button", { name: `Status: ${status}` });

test("shortcuts act on the focused row, never on another ticket that is open", async ({
  page,
  visit,
  customer,
}) => {
  const word = unique("Focus").replace(" ", "");
  const below = await customer.open(`${word} below`);
  const open = await customer.open(`${word} open`);
  await visit(`/search?q=${word}`);
  await row(page, open).click();
  await expect(messages(page)).toBeVisible();
  await row(page, open).focus();
  await page.keyboard.press("j");
  await expect(row(page, below)).toBeFocused();

  await page.keyboard.press("e");
  await expect(page.getByText(`#${below} resolved`, { exact: true })).toBeVisible();
  await expect(row(page, below)).toContainText("Resolved");
  await expect(statusOf(page, "Open")).toBeVisible();
  await expect(row(page, below)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(row(page, below)).toContainText("Open");

  await page.keyboard.press("a");
  await expect(page.getByRole("toolbar", { name: `#${below}` })).toBeVisible();
  await page.getByRole("combobox", { name: "Assign to" }).fill("olivia");
  await page.keyboard.press("Enter");
  await expect(page.getByText(`#${below} assigned to Olivia Stone`, { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Assignee: Unassigned" })).toBeVisible();
  await expect(row(page, below)).toBeFocused();

  await page.keyboard.press("z");
  await page.getByRole("menuitem", { name: "Choose a time…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Snooze until" });
  await dialog.getByRole("button", { name: "Until the customer replies" }).press("Enter");
  await expect(page.getByText(`#${below} snoozed`, { exact: true })).toBeVisible();
  await expect(row(page, below)).toBeFocused();

  // Shortcuts that need the ticket open it first.
  await page.keyboard.press("n");
  await expect(page).toHaveURL(new RegExp(`/tickets/${below}\\?`));
  await expect(page.getByRole("textbox", { name: "Note", exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");
  await expect(statusOf(page, "Resolved")).toBeVisible();
});

test("selects and changes search results like any list, and clears the selection elsewhere", async ({
  page,
  visit,
  customer,
}) => {
  const word = unique("Bulk").replace(" ", "");
  const [first, second] = [await customer.open(`${word} one`), await customer.open(`${word} two`)];
  await visit(`/search?q=${word}`);
  await row(page, second).focus();
  await page.keyboard.press("Shift+X");
  await expect(selection(page)).toContainText("2 selected");
  await expect(page.getByRole("checkbox", { name: `Select #${first} ${word} one` })).toBeChecked();
  await page.keyboard.press("p");
  await page.getByRole("menuitem", { name: "High" }).press("Enter");
  await expect(page.getByText("2 tickets set to high priority", { exact: true })).toBeVisible();
  await expect(selection(page)).toHaveCount(0);
  await expect(row(page, second)).toBeFocused();

  await page.keyboard.press("x");
  await expect(selection(page)).toContainText("1 selected");
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await expect(row(page, second)).toBeVisible();
  await expect(selection(page)).toHaveCount(0);
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
});

test("shortcuts act on the open ticket inside of it, and on the selection elsewhere", async ({
  page,
  visit,
  customer,
}) => {
  const word = unique("Both").replace(" ", "");
  const [selected, open] = [await customer.open(`${word} one`), await customer.open(`${word} two`)];
  await visit(`/search?q=${word}`);
  await row(page, selected).focus();
  await page.keyboard.press("x");
  await row(page, open).click();
  await messages(page).focus();
  await page.keyboard.press("e");
  await expect(statusOf(page, "Resolved")).toBeVisible();
  await expect(row(page, selected)).toContainText("Open");
  await row(page, selected).focus();
  await page.keyboard.press("e");
  await expect(page.getByText(`#${selected} resolved`, { exact: true })).toBeVisible();
  await expect(row(page, selected)).toContainText("Resolved");
});

test("undoes changes of the open ticket by toast or shortcut, one by one", async ({
  page,
  visit,
  customer,
}) => {
  const number = await customer.open(unique("Taken back"));
  await visit(`/tickets/${number}`);
  await expect(messages(page)).toBeVisible();
  await page.keyboard.press("p");
  await page.getByRole("menuitemcheckbox", { name: "Urgent" }).press("Enter");
  await expect(page.getByText(`#${number} set to urgent priority`, { exact: true })).toBeVisible();
  await page.keyboard.press("z");
  await page.getByRole("menuitem", { name: /^Tomorrow morning/ }).press("Enter");
  await expect(page.getByText(`#${number} snoozed`, { exact: true })).toBeVisible();
  await page.keyboard.press("e");
  await expect(page.getByText(`#${number} resolved`, { exact: true })).toBeVisible();
  await expect(statusOf(page, "Resolved")).toBeVisible();

  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(statusOf(page, "Open")).toBeVisible();
  await expect(page.getByRole("list", { name: "Priority, snooze, and tags" })).toContainText("Snoozed until");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toContainText(
    `Undo: #${number} snoozed`,
  );
  // The first Escape may dismiss a toast.
  await expect(async () => {
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeHidden({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Snoozed until")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: "Priority: Normal" })).toBeVisible();
  // In a text field it has its own meaning.
  await page.keyboard.press("e");
  await expect(statusOf(page, "Resolved")).toBeVisible();
  await page.getByRole("textbox", { name: "Reply" }).fill("Written");
  await page.keyboard.press("Control+z");
  await expect(statusOf(page, "Resolved")).toBeVisible();
});

test("maps letters of other scripts to their keys", async ({ page, visit, customer }) => {
  const word = unique("Script").replace(" ", "");
  const number = await customer.open(word);
  await visit(`/search?q=${word}`);
  await row(page, number).focus();
  await row(page, number).dispatchEvent("keydown", { key: "у", code: "KeyE", bubbles: true });
  await expect(row(page, number)).toContainText("Resolved");
});
