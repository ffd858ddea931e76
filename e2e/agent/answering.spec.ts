import type { Page } from "@playwright/test";
import { expectNoFaults } from "../expect-no-faults";
import { expect, messages, note, reply, test as base, unique } from "./agent-test";

/** The owner keeps the undo time; the other agents of these tests send at once. */
const test = base.extend<{ open: (number: number, page?: Page) => Promise<void> }>({
  open: async ({ page, demo, signedIn }, use) => {
    await use(async (number, target = page) => {
      await signedIn(target, "owner");
      await target.goto(`${demo.baseUrl}/${demo.workspace.slug}/tickets/${number}`);
      await expect(reply(target)).toBeVisible();
    });
  },
});

const USUAL = { undoSeconds: 10, assignOnReply: true, sound: false, muted: [], afterResolving: "stay" };

/** Only these tests sign in as the owner, so preferences can be changed here. */
test.beforeEach(async ({ agentApi }) => {
  await (await agentApi("owner")).call("PATCH", "/settings/account", { preferences: USUAL });
});

const waiting = (page: Page) => page.locator("[data-queued]");
const effects = (page: Page) =>
  page.getByRole("form", { name: "Reply" }).getByRole("list", { name: "When sent, also" });

test("formats text with shortcuts, and the customer sees it formatted", async ({
  page,
  open,
  demoCustomer,
  portalFrame,
  context,
}) => {
  const number = await demoCustomer.open(unique("Formatted"));
  await open(number);
  await reply(page).focus();
  await page.keyboard.type("Press ");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("Save");
  await page.keyboard.press("End");
  await page.keyboard.type(":\n\n- first");
  await page.keyboard.press("Enter");
  await page.keyboard.type("second");
  await expect(reply(page)).toHaveValue("Press **Save**:\n\n- first\n- second");
  await page.getByRole("button", { name: "Preview" }).click();
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByRole("listitem")).toHaveText(["first", "second"]);
  await page.getByRole("button", { name: "Write" }).click();
  await reply(page).press("Control+Enter");
  await expect(reply(page)).toHaveValue("");
  await page.getByRole("button", { name: "Send now" }).click();
  await expect(waiting(page)).toHaveCount(0);
  await expect(messages(page).locator("strong", { hasText: "Save" }).last()).toBeVisible();
  const portal = await portalFrame(await context.newPage(), {
    customer: demoCustomer.email,
    query: `ticket=${number}`,
  });
  await expect(portal.locator(".lodge-message-agent .lodge-strong")).toHaveText("Save");
  await expect(portal.locator(".lodge-message-agent .lodge-item")).toHaveText(["first", "second"]);
});

test("undoes a reply with a shortcut: text and files return, and other agents see it disappear", async ({
  page,
  open,
  visit,
  customer,
  browser,
}) => {
  const number = await customer.open(unique("Undone"));
  const other = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await open(number);
  await visit(`/tickets/${number}`, other);
  await expect(messages(other)).toContainText("Can you help me?");
  await page
    .locator('input[type="file"]')
    .setInputFiles([{ name: "plan.txt", mimeType: "text/plain", buffer: Buffer.from("A plan.") }]);
  const files = page.getByRole("list", { name: "Attached files" });
  await expect(files).toContainText("7 B");
  await reply(page).fill("Too early");
  await reply(page).press("Control+Enter");
  await expect(waiting(page)).toContainText(/Sending in \d+ s/);
  await expect(waiting(other)).toContainText("Too early");
  await expect(waiting(other).getByRole("button")).toHaveCount(0);
  await expect(files).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(reply(page)).toHaveValue("Too early");
  await expect(reply(page)).toBeFocused();
  await expect(files).toContainText("plan.txt");
  await expect(waiting(page)).toHaveCount(0);
  await expect(waiting(other)).toHaveCount(0);
  await expect(page.getByText("Draft saved")).toBeVisible();
  await page.reload();
  await expect(reply(page)).toHaveValue("Too early");
  await expect(files).toContainText("plan.txt");
  await other.context().close();
});

test("sends a reply after its undo time, even with the page closed", async ({
  page,
  open,
  visit,
  customer,
}) => {
  test.slow();
  const number = await customer.open(unique("By itself"));
  await open(number);
  await reply(page).fill("Gone without me");
  await reply(page).press("Control+Enter");
  await expect(waiting(page)).toContainText("Gone without me");
  await page.goto("about:blank");
  const next = await page.context().browser()?.newContext();
  const other = await next?.newPage();
  if (!other) throw new Error("no browser");
  await visit(`/tickets/${number}`, other);
  await expect(messages(other)).toContainText("Gone without me");
  await expect(waiting(other)).toHaveCount(0, { timeout: 30_000 });
  await expect(messages(other).getByText("Gone without me")).toHaveCount(1);
  await other.context().close();
});

test("a macro fills in variables and shows its actions, which can be removed or applied", async ({
  page,
  open,
  customer,
  agentApi,
}) => {
  const owner = await agentApi("owner");
  const [name, tag] = [unique("Refund"), unique("refund").replace(" ", "-")];
  const macro = {
    name,
    body: "Hi {{requester.first_name}}, ticket {{ticket.number}}.",
    effects: { status: "resolved", priority: "high", addTags: [tag] },
    isShared: false,
  };
  expect((await owner.call("POST", "/macros", macro)).status).toBe(201);
  const number = await customer.open(unique("Macro"));
  await open(number);
  await page.locator("body").press("m");
  await expect(page.getByRole("listbox", { name: "Macros" })).toBeVisible();
  await page.keyboard.type(name.slice(0, 12));
  await expect(page.getByRole("option", { name })).toBeVisible();
  await expectNoFaults(page);
  await page.keyboard.press("Enter");
  await expect(reply(page)).toHaveValue(`Hi Robin, ticket ${number}.`);
  await expect(effects(page).getByRole("listitem")).toHaveText([
    "Status: Resolved",
    "Priority: High",
    `Add tag ${tag}`,
  ]);
  await expectNoFaults(page);
  await page.getByRole("button", { name: "Remove: Priority: High" }).click();
  await expect(page.getByText("Draft saved")).toBeVisible();
  await page.reload();
  await expect(effects(page).getByRole("listitem")).toHaveText(["Status: Resolved", `Add tag ${tag}`]);
  await reply(page).press("Control+Enter");
  await expect(waiting(page)).toContainText("Status: Resolved");
  await page.getByRole("button", { name: "Send now" }).click();
  await expect(page.getByRole("button", { name: "Status: Resolved" })).toBeVisible();
  const { data } = await owner.call<{ ticket: { priority: string; tags: { name: string }[] } }>(
    "GET",
    `/tickets/${number}`,
  );
  expect(data.ticket).toMatchObject({ priority: "normal", tags: [{ name: tag }] });
});

test("a macro's snooze is computed in the agent's time zone and can be removed", async ({
  page,
  open,
  customer,
  agentApi,
}) => {
  const number = await customer.open(unique("Sleeps"));
  const owner = await agentApi("owner");
  const name = unique("Later");
  const macro = { name, body: "We look again.", effects: { snooze: { preset: "tomorrow" } }, isShared: true };
  expect((await owner.call("POST", "/macros", macro)).status).toBe(201);
  await open(number);
  await page.keyboard.press("m");
  await page.keyboard.type(name.slice(0, 12));
  await expect(page.getByRole("option", { name })).toContainText("Snooze until tomorrow morning");
  await page.keyboard.press("Enter");
  const tomorrow = await page.evaluate(() => {
    const now = new Date();
    return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 9).toISOString();
  });
  await expect(effects(page).getByRole("listitem")).toHaveText([/^Snooze until .*09:00$/]);
  await page.getByRole("button", { name: /^Remove: Snooze until/ }).click();
  await expect(effects(page)).toHaveCount(0);
  await reply(page).fill("");
  await page.keyboard.type(`/${name.slice(0, 12)}`);
  await expect(page.getByRole("option", { name })).toBeVisible();
  await page.keyboard.press("Enter");
  await reply(page).press("Control+Enter");
  await page.getByRole("button", { name: "Send now" }).click();
  await expect(waiting(page)).toHaveCount(0);
  const { data } = await owner.call<{ ticket: { snooze: unknown } }>("GET", `/tickets/${number}`);
  expect(data.ticket.snooze).toEqual({ until: tomorrow });
});

test("a customer's reply cancels a scheduled reply and returns its text to the draft", async ({
  page,
  open,
  customer,
}) => {
  const number = await customer.open(unique("Scheduled"));
  await open(number);
  await reply(page).fill("Did it help?");
  await page.getByRole("button", { name: "More send options" }).press("Enter");
  await page.getByRole("menuitem", { name: "Send later…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Send later" });
  await expect(dialog).toContainText("Your time zone");
  await expectNoFaults(page);
  await dialog.getByRole("button", { name: /^Tomorrow morning/ }).press("Enter");
  await expect(waiting(page)).toContainText(/Scheduled for .*09:00/);
  await expect(reply(page)).toHaveValue("");
  await customer.reply(number, "I found it myself.");
  await expect(messages(page)).toContainText("I found it myself.");
  await expect(waiting(page)).toHaveCount(0);
  await expect(reply(page)).toHaveValue("Did it help?");
});

test("stops a reply when someone else wrote meanwhile, and lets it be sent anyway", async ({
  page,
  visit,
  customer,
}) => {
  const number = await customer.open(unique("Meanwhile"));
  await visit(`/tickets/${number}`);
  await reply(page).fill("Please send us the file.");
  await customer.reply(number, "Here is the file.");
  const notice = page.getByRole("status").filter({ hasText: "wrote while you were writing" });
  await expect(notice).toContainText("Robin Park wrote while you were writing: “Here is the file.”");
  await expectNoFaults(page);
  await reply(page).press("Control+Enter");
  await expect(messages(page)).toContainText(
    "Robin Park wrote. Read it, then send this anyway or change it.",
  );
  await page.getByRole("button", { name: "Send anyway" }).press("Enter");
  await expect(messages(page).getByText("Not sent")).toHaveCount(0);
  await expect(messages(page).locator("[data-author=agent]")).toContainText("Please send us the file.");

  await reply(page).fill("And now?");
  await customer.reply(number, "One more.");
  await expect(notice).toContainText("“One more.”");
  await notice.getByRole("button", { name: "Got it" }).click();
  await expect(notice).toHaveCount(0);
  await reply(page).press("Control+Enter");
  await expect(messages(page).locator("[data-author=agent]").last()).toContainText("And now?");
});

test("completes emoji by name, and sends and snoozes", async ({ page, visit, customer, agentApi }) => {
  const number = await customer.open(unique("Emoji"));
  await visit(`/tickets/${number}`);
  await reply(page).focus();
  await page.keyboard.type("Done :tada");
  await expect(page.getByRole("option").first()).toContainText(":tada:");
  await page.keyboard.press("Enter");
  await expect(reply(page)).toHaveValue("Done 🎉 ");
  await page.getByRole("button", { name: "Emoji" }).click();
  const picker = page.getByRole("dialog", { name: "Emoji" });
  await picker.getByRole("searchbox").fill("thumbs up");
  await expect(picker.getByRole("button", { name: "+1", exact: true })).toBeVisible();
  await picker.getByRole("searchbox").press("Enter");
  await expect(reply(page)).toHaveValue("Done 🎉 👍");
  await page.getByRole("button", { name: "More send options" }).press("Enter");
  await page.getByRole("menuitem", { name: "Send and snooze…" }).press("Enter");
  await page.getByRole("button", { name: "Until the customer replies" }).press("Enter");
  await expect(messages(page).locator("[data-author=agent]")).toContainText("Done 🎉 👍");
  const agent = await agentApi("agent");
  const { data } = await agent.call<{ ticket: { snooze: unknown } }>("GET", `/tickets/${number}`);
  expect(data.ticket.snooze).toEqual({ until: null });
});

test("assigns the ticket on reply, and opens the next one after resolving", async ({
  page,
  open,
  customer,
  agentApi,
}) => {
  const owner = await agentApi("owner");
  const prefer = (preferences: object) => owner.call("PATCH", "/settings/account", { preferences });
  const [below, above] = [await customer.open(unique("Below")), await customer.open(unique("Above"))];
  await prefer({ undoSeconds: 0, afterResolving: "next" });
  await open(above);
  await expect(page.locator(`[data-ticket-row="${below}"]`)).toBeVisible();
  await reply(page).fill("Solved.");
  await page.getByRole("button", { name: "Send and resolve" }).press("Enter");
  await expect(page).not.toHaveURL(new RegExp(`/tickets/${above}\\b`));
  await page.getByRole("button", { name: "Go back" }).press("Enter");
  await expect(page).toHaveURL(new RegExp(`/tickets/${above}\\b`));
  await expect(page.getByRole("button", { name: "Assignee: Olivia Stone" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Status: Resolved" })).toBeVisible();
  await prefer({ afterResolving: "list" });
  await open(below);
  await page.keyboard.press("e");
  await expect(page).toHaveURL(/\/inbox\/all$/);
});

test("the macro shortcut does nothing in a note, and undo shows the reply form again", async ({
  page,
  open,
  customer,
  agentApi,
}) => {
  const number = await customer.open(unique("Hidden reply"));
  await (await agentApi("owner")).call("PATCH", "/settings/account", { preferences: { undoSeconds: 30 } });
  await open(number);
  await page.keyboard.press("n");
  await expect(note(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("m");
  await page.keyboard.press("r");
  await expect(reply(page)).toBeFocused();
  await expect(reply(page)).toHaveValue("");
  await page.keyboard.type("Too early");
  await page.keyboard.press("Control+Enter");
  await expect(waiting(page)).toContainText(/Sending in \d+ s/);
  await page.getByRole("button", { name: "Note", exact: true }).click();
  await expect(note(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect(reply(page)).toHaveValue("Too early");
  await expect(reply(page)).toBeFocused();
  await page.keyboard.type("?");
  await expect(reply(page)).toHaveValue(/\?/);
});

test("saves profile and preferences by keyboard", async ({ page, demo, signedIn }) => {
  await signedIn(page, "owner");
  await page.goto(`${demo.baseUrl}/${demo.workspace.slug}/settings/account`);
  await page.getByRole("textbox", { name: "Name" }).fill("");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Enter your name.")).toBeVisible();
  await page.getByRole("button", { name: "Discard" }).press("Enter");
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Olivia Stone");
  await page.getByRole("combobox", { name: "Undo send" }).selectOption("20 seconds");
  const sound = page.getByRole("switch", { name: "Sound" });
  await sound.press("Space");
  await expect(sound).toBeChecked();
  const kind = page.getByRole("switch", { name: "Ratings on my tickets" });
  await kind.press("Space");
  await expect(kind).not.toBeChecked();
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Undo send" })).toHaveValue("20");
  await expect(sound).toBeChecked();
  await expect(kind).not.toBeChecked();
});
