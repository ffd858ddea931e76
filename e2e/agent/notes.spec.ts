import type { Page } from "@playwright/test";
import { expect, messages, reply, test, unique } from "./agent-test";

const form = (page: Page) => page.getByRole("form", { name: "Internal note" });
const note = (page: Page) => form(page).getByRole("textbox", { name: "Note", exact: true });

test("keeps the caret after the draft is saved", async ({ page, visit, customer }) => {
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

test("keeps an unsaved note across a reload, and deletes it on sign-out", async ({
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
  await expect(form(page)).toContainText("Draft saved in this browser");
  await page.reload();
  await expect(reply(page)).toBeVisible();
  await page.keyboard.press("n");
  await expect(note(page)).toHaveValue("Not lost");
  const kept = () =>
    page.evaluate(() => (Object.values(localStorage) as string[]).filter((text) => /Not lost/.test(text)));
  expect(await kept()).toHaveLength(1);
  // Signs out only in this page: other tests share the session.
  await page.route("**/api/auth/signout", (route) => route.fulfill({ json: { url: "/" } }));
  await page.route("**/sign-in", (route) => route.fulfill({ contentType: "text/html", body: "Signed out" }));
  await page
    .getByRole("button", { name: /Grace Kim/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByText("Signed out")).toBeVisible();
  expect(await kept()).toEqual([]);
});

test("other agents see a note's files, the customer doesn't", async ({
  page,
  visit,
  demoCustomer,
  browser,
  portalFrame,
  context,
}) => {
  const number = await demoCustomer.open(unique("Note with files"));
  await visit(`/tickets/${number}`);
  await expect(messages(page)).toContainText("Can you help me?");
  await page.keyboard.press("n");
  await expect(note(page)).toBeFocused();
  await note(page).evaluate((element) => {
    const png = Uint8Array.from(
      atob(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      ),
      (letter) => letter.charCodeAt(0),
    );
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([png], "screen.png", { type: "image/png" }));
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  const files = form(page).getByRole("list", { name: "Note files" });
  await expect(files).toContainText("screen.png");
  await form(page)
    .locator('input[type="file"]')
    .setInputFiles([{ name: "trace.txt", mimeType: "text/plain", buffer: Buffer.from("A trace.") }]);
  await expect(files).toContainText("8 B");
  const words = unique("Look at the trace");
  await note(page).fill(words);
  await expect(form(page)).toContainText("Draft saved");
  await page.reload();
  await expect(reply(page)).toBeVisible();
  await page.keyboard.press("n");
  await expect(files.getByRole("listitem")).toHaveCount(2);
  await note(page).press("Control+Enter");
  await expect(files).toHaveCount(0);

  const other = await (await browser.newContext()).newPage();
  await visit(`/tickets/${number}`, other);
  const there = messages(other).getByRole("listitem").filter({ hasText: words });
  await expect(there.getByRole("link", { name: /trace\.txt/ })).toBeVisible();
  const picture = there.getByRole("img", { name: "screen.png" });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await other.context().close();

  const portal = await portalFrame(await context.newPage(), {
    customer: demoCustomer.email,
    query: `ticket=${number}`,
  });
  await expect(portal.locator(".lodge-thread")).toContainText("Can you help me?");
  await expect(portal.locator(".lodge-attachment")).toHaveCount(0);
  await expect(portal.locator(".lodge-thread")).not.toContainText(words);
});

test("drops files into a note", async ({ page, visit, customer }) => {
  const number = await customer.open(unique("Dragged"));
  await visit(`/tickets/${number}`);
  await expect(messages(page)).toContainText("Can you help me?");
  await page.keyboard.press("n");
  await expect(note(page)).toBeFocused();
  await form(page).evaluate((element) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["dragged"], "dragged.txt", { type: "text/plain" }));
    for (const name of ["dragover", "drop"])
      element.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
  });
  const files = form(page).getByRole("list", { name: "Note files" });
  await expect(files).toContainText("dragged.txt");
  await expect(files).toContainText("7 B");
  await files.getByRole("button", { name: "Remove dragged.txt" }).click();
  await expect(files).toHaveCount(0);
});

test("edits and deletes a note by keyboard, live for other agents", async ({
  page,
  visit,
  customer,
  browser,
}) => {
  const number = await customer.open(unique("Written anew"));
  const other = await (await browser.newContext()).newPage();
  await visit(`/tickets/${number}`, other);
  await visit(`/tickets/${number}`);
  await expect(messages(page)).toContainText("Can you help me?");
  await page.keyboard.press("n");
  await expect(note(page)).toBeFocused();
  const words = unique("It is the fuse");
  await page.keyboard.type(words);
  await page.keyboard.press("Control+Enter");
  const item = messages(page).locator("[data-note-item]");
  await expect(item).toContainText(words);
  await expect(messages(other)).toContainText(words);

  await item.getByRole("button", { name: "Edit note" }).press("Enter");
  const editor = item.getByRole("textbox", { name: "Note text" });
  await expect(editor).toBeFocused();
  await page.keyboard.type(" box");
  await page.keyboard.press("Escape");
  await expect(editor).toHaveCount(0);
  await expect(item).not.toContainText("box");
  await expect(item.getByRole("button", { name: "Edit note" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type(", surely");
  await page.keyboard.press("Control+Enter");
  await expect(item).toContainText(`${words}, surely`);
  await expect(item).toContainText("Edited");
  const theirs = messages(other).locator("[data-note-item]");
  await expect(theirs).toContainText(`${words}, surely`);
  await expect(theirs.getByRole("button", { name: "Edit note" })).toHaveCount(0);

  await expect(item.getByRole("button", { name: "Edit note" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const question = page.getByRole("alertdialog", { name: "Delete note?" });
  await expect(question).toBeVisible();
  await question.getByRole("button", { name: "Delete note" }).press("Enter");
  await expect(item).toHaveCount(0);
  await expect(messages(page)).toContainText("Grace Kim deleted a note");
  await expect(messages(other)).toContainText("Grace Kim deleted a note");
  await expect(theirs).toHaveCount(0);
  await other.context().close();
});

test("doesn't overwrite a note that was changed elsewhere", async ({ page, visit, customer, agentApi }) => {
  const number = await customer.open(unique("Two windows"));
  const agent = await agentApi("agent");
  const { data } = await agent.call<{ id: string }>("POST", `/tickets/${number}/notes`, { body: "First" });
  await visit(`/tickets/${number}`);
  const item = messages(page).locator("[data-note-item]");
  await item.getByRole("button", { name: "Edit note" }).press("Enter");
  await expect(item.getByRole("textbox", { name: "Note text" })).toBeFocused();
  await page.keyboard.type(" of all");
  const elsewhere = { body: "Second", version: 1 };
  expect((await agent.call("PUT", `/notes/${data.id}`, elsewhere)).status).toBe(200);
  await expect(item.getByRole("alert")).toContainText("It now says:Second");
  await expect(item.getByRole("textbox", { name: "Note text" })).toHaveValue("First of all");
  await item.getByRole("button", { name: "Save my version" }).click();
  await expect(item).toContainText("First of all");
  await expect(item.getByRole("textbox")).toHaveCount(0);
});

test("shows a customer note on all of their tickets, and lets its author delete it", async ({
  page,
  visit,
  customer,
  browser,
}) => {
  const [first, second] = [await customer.open(unique("One")), await customer.open(unique("Two"))];
  const other = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await visit(`/tickets/${second}`, other);
  const aboutThem = (where: Page) =>
    where.getByRole("complementary", { name: "Customer" }).getByRole("region", { name: "Customer notes" });
  await expect(aboutThem(other)).toBeVisible();
  await visit(`/tickets/${first}`);
  const words = unique("Prefers to be called");
  await aboutThem(page).getByRole("textbox", { name: "New customer note" }).focus();
  await page.keyboard.type(words);
  await page.keyboard.press("Control+Enter");
  await expect(aboutThem(page).getByRole("listitem")).toContainText(words);
  await expect(aboutThem(page).getByRole("listitem")).toContainText("Grace Kim");
  await expect(aboutThem(page).getByRole("textbox")).toHaveValue("");
  await expect(aboutThem(other).getByRole("listitem")).toContainText(words);
  await expect(aboutThem(other).getByRole("button", { name: "Delete note" })).toHaveCount(0);
  await page.reload();
  await aboutThem(page).getByRole("button", { name: "Delete note" }).press("Enter");
  await expect(aboutThem(page).getByRole("listitem")).toHaveCount(0);
  await expect(aboutThem(other).getByRole("listitem")).toHaveCount(0);
  await other.context().close();
});
