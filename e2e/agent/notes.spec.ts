import type { Page } from "@playwright/test";
import { expect, messages, reply, test, unique } from "./agent-test";

const form = (page: Page) => page.getByRole("form", { name: "Internal note" });
const note = (page: Page) => form(page).getByRole("textbox", { name: "Note", exact: true });

test("typing goes on where the caret is, after the draft was saved", async ({ page, visit, customer }) => {
  const number = await customer.open(unique("A caret"));
  await visit(`/tickets/${number}`);
  await expect(messages(page)).toContainText("Can you help me?");
  await page.keyboard.press("n");
  await expect(note(page)).toBeFocused();
  await page.keyboard.type("ab");
  await page.keyboard.press("ArrowLeft");
  await expect(form(page)).toContainText("Draft saved");
  await page.keyboard.type("X");
  await expect(note(page)).toHaveValue("aXb");
});

test("a note that could not be saved is there after a reload, and nowhere once its author has signed out", async ({
  page,
  visit,
  customer,
}) => {
  const number = await customer.open(unique("Away"));
  await visit(`/tickets/${number}`);
  await expect(messages(page)).toContainText("Can you help me?");
  await page.route("**/note-draft", (route) => route.abort());
  await page.keyboard.press("n");
  await page.keyboard.type("Not lost");
  await expect(form(page)).toContainText("Draft kept in this browser");
  await page.reload();
  await expect(reply(page)).toBeVisible();
  await page.keyboard.press("n");
  await expect(note(page)).toHaveValue("Not lost");
  const kept = () => page.evaluate(() => Object.values(localStorage).filter((text) => /Not lost/.test(text)));
  expect(await kept()).toHaveLength(1);
  // Only what the page does: the session belongs to the other tests too.
  await page.route("**/api/auth/signout", (route) => route.fulfill({ json: { url: "/" } }));
  await page.getByRole("button", { name: /Grace Kim/ }).first().click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect.poll(kept).toEqual([]);
});

test("beside a note the key for macros does nothing, and undoing shows the reply again", async ({
  page,
  visit,
  customer,
  agentApi,
}) => {
  const number = await customer.open(unique("Hidden reply"));
  await visit(`/tickets/${number}`);
  await (await agentApi("agent")).call("PATCH", "/settings/account", { preferences: { undoSeconds: 30 } });
  await page.reload();
  await expect(reply(page)).toBeVisible();
  await page.keyboard.press("n");
  await expect(note(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("m");
  await page.keyboard.press("r");
  await expect(reply(page)).toBeFocused();
  await expect(reply(page)).toHaveValue("");
  await page.keyboard.type("Too early");
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("[data-queued]")).toContainText(/Sending in \d+ s/);
  await page.getByRole("button", { name: "Note", exact: true }).click();
  await expect(note(page)).toBeFocused();
  await page.keyboard.press("Control+Shift+U");
  await expect(reply(page)).toHaveValue("Too early");
  await expect(reply(page)).toBeFocused();
  await page.keyboard.type("?");
  await expect(reply(page)).toHaveValue(/\?/);
});
