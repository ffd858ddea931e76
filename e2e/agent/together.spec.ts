import type { Browser, Page } from "@playwright/test";
import { expectNoFaults } from "../expect-no-faults";
import { expect, messages, note, reply, test, unique } from "./agent-test";

const notes = (page: Page) =>
  messages(page).getByRole("listitem").filter({ hasText: "Only visible to your team" });
const panel = (page: Page) => page.getByRole("dialog", { name: "Notifications" });

/** The ticket itself; the list shows presence too. */
const header = (page: Page) => page.getByRole("article");

/** Another agent's browser: `visit` signs in as the admin. */
const colleague = async (browser: Browser) =>
  (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();

test("mentions an agent in a note by keyboard, who is notified at once", async ({
  page,
  visit,
  customer,
  browser,
}) => {
  const number = await customer.open(unique("Needs a colleague"));
  const other = await colleague(browser);
  await visit("/inbox/all", other);
  await expect(other.locator("[data-ticket-row]").first()).toBeVisible();
  await visit(`/tickets/${number}`);
  await expect(messages(page)).toContainText("Can you help me?");

  await page.keyboard.press("n");
  await expect(note(page)).toBeFocused();
  await page.keyboard.type("Please ask @ad");
  await expect(page.getByRole("option", { name: /Adam Reyes/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(note(page)).toHaveValue("Please ask @Adam Reyes ");
  const words = unique("whether the fuser is hot");
  await page.keyboard.type(words);
  await page.keyboard.press("Control+Enter");
  await expect(notes(page)).toContainText(words);
  await expect(note(page)).toHaveValue("");

  await expect(other).toHaveTitle(/^\(\d+\+?\) /);
  await other.keyboard.press("g");
  await other.keyboard.press("n");
  const told = panel(other).getByRole("link").filter({ hasText: words });
  await expect(told).toContainText("mentioned you");
  await told.press("Enter");
  await expect(notes(other)).toContainText(words);
  await expect(panel(other)).toHaveCount(0);
  await other.keyboard.press("g");
  await other.keyboard.press("n");
  await expect(panel(other).getByRole("link").filter({ hasText: words })).not.toContainText("Unread");
  await other.context().close();
});

test("keeps reply and note drafts separate across a reload", async ({ page, visit, customer }) => {
  const number = await customer.open(unique("Two drafts"));
  await visit(`/tickets/${number}`);
  await reply(page).fill("For the customer");
  await page.getByRole("button", { name: "Note", exact: true }).click();
  await expect(page.getByRole("button", { name: "Send", exact: true })).toBeHidden();
  await expect(page.getByRole("button", { name: "Add note" })).toBeVisible();
  await expect(page.getByRole("form", { name: "Internal note" })).toContainText("Only visible to your team");
  await note(page).fill("For the team");
  await expect(page.getByRole("form", { name: "Internal note" })).toContainText("Draft saved");
  await page.reload();
  await expect(reply(page)).toHaveValue("For the customer");
  await page.keyboard.press("n");
  await expect(note(page)).toHaveValue("For the team");
  await page.keyboard.press("Escape");
  await page.keyboard.press("r");
  await expect(reply(page)).toBeFocused();
});

test("shows who is viewing and typing, until they leave", async ({ page, visit, customer, browser }) => {
  const number = await customer.open(unique("Two at once"));
  const other = await colleague(browser);
  await visit(`/tickets/${number}`);
  await expect(messages(page)).toBeVisible();
  await visit(`/tickets/${number}`, other);
  await expect(header(page).getByText("Adam Reyes is viewing")).toBeVisible();
  await expect(header(other).getByText("Grace Kim is viewing")).toBeVisible();
  await reply(other).fill("I am on it");
  await expect(header(page).getByText("Adam Reyes is typing…")).toBeVisible();
  await other.goto("about:blank");
  await expect(header(page).getByText(/Adam Reyes is/)).toHaveCount(0);
  await other.context().close();
});

test("follows with a shortcut: a customer's reply notifies, and viewing it marks it as read", async ({
  page,
  visit,
  customer,
}) => {
  const number = await customer.open(unique("Followed"));
  await visit(`/tickets/${number}`);
  await expect(messages(page)).toContainText("Can you help me?");
  const kept = page.waitForResponse((response) => response.url().endsWith("/follow"));
  await page.keyboard.press("f");
  await expect(page.getByRole("button", { name: "Follow" })).toHaveAttribute("aria-pressed", "true");
  await kept;
  await visit("/inbox/resolved");
  await expect(page.getByRole("heading", { level: 1, name: "Resolved" })).toBeVisible();
  const words = unique("Here is more");
  await customer.reply(number, words);
  await page
    .getByRole("button", { name: /^Notifications/ })
    .first()
    .click();
  const told = panel(page).getByRole("link").filter({ hasText: words });
  await expect(told).toContainText("Unread");
  await told.click();
  await expect(messages(page)).toContainText(words);
  await page.keyboard.press("f");
  await expect(page.getByRole("button", { name: "Follow" })).toHaveAttribute("aria-pressed", "false");
});

test("shows a desktop notification for what isn't on the screen, which opens the ticket", async ({
  page,
  visit,
  customer,
  agentApi,
}) => {
  const agent = await agentApi("agent");
  await agent.call("PATCH", "/settings/account", { preferences: { desktop: false } });
  await page.addInitScript(() => {
    const shown: { title: string; onclick: (() => void) | null }[] = [];
    class FakeNotification {
      static permission = "granted";
      static requestPermission = () => Promise.resolve("granted");
      onclick: (() => void) | null = null;
      constructor(
        readonly title: string,
        { body }: { body: string },
      ) {
        // Other tests' tickets notify this agent too.
        if (body.includes("Rings")) shown.push(this);
      }
      close() {}
    }
    Object.assign(window, { Notification: FakeNotification, shownNotes: shown });
  });
  const titles = () =>
    page.evaluate(() =>
      (window as unknown as { shownNotes: { title: string }[] }).shownNotes.map(({ title }) => title),
    );
  const known = page.waitForResponse((response) => response.url().endsWith("/notifications"));
  await visit("/settings/account");
  await known;
  await page.getByRole("switch", { name: "Desktop notifications" }).click();
  await expect(page.getByRole("switch", { name: "Desktop notifications" })).toBeChecked();
  const number = await customer.open(unique("Rings"));
  await agent.call("PUT", `/tickets/${number}/follow`);
  await customer.reply(number, "Anybody?");
  await expect.poll(titles).toEqual(["Robin Park updated a ticket you follow"]);
  await page.evaluate(() =>
    (window as unknown as { shownNotes: { onclick: () => void }[] }).shownNotes[0]?.onclick(),
  );
  await expect(messages(page)).toContainText("Anybody?");
  await customer.reply(number, "I see you are reading");
  await expect(messages(page)).toContainText("I see you are reading");
  const elsewhere = await customer.open(unique("Rings too"));
  await agent.call("PUT", `/tickets/${elsewhere}/follow`);
  await customer.reply(elsewhere, "And here?");
  // What is on the screen arrived earlier and didn't alert.
  await expect.poll(titles).toHaveLength(2);
  await agent.call("PATCH", "/settings/account", { preferences: { desktop: false } });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: "reduce" } as object);

    test("notes, mentions, notifications and the account have no accessibility violations", async ({
      page,
      visit,
      customer,
      agentApi,
    }) => {
      const number = await customer.open(unique("Accessible together"));
      const admin = await agentApi("admin");
      await admin.call("POST", `/tickets/${number}/notes`, { body: "@Grace Kim look at **this**" });
      await visit("/inbox/resolved");
      await page
        .getByRole("button", { name: /^Notifications/ })
        .first()
        .click();
      await expect(panel(page).getByRole("link").first()).toBeVisible();
      await expectNoFaults(page);
      await visit(`/tickets/${number}`);
      await expect(notes(page)).toContainText("look at this");
      await page.getByRole("button", { name: "Note", exact: true }).click();
      await note(page).pressSequentially("@");
      await expect(page.getByRole("listbox", { name: "Mention" })).toBeVisible();
      await expectNoFaults(page);
      await visit("/settings/account");
      await expect(page.getByRole("switch").first()).toBeVisible();
      await expectNoFaults(page);
    });
  });
}

test("on a phone: the bell, a note, the account", async ({ page, visit, customer, agentApi }) => {
  const number = await customer.open(unique("On a phone together"));
  await (await agentApi("admin")).call("POST", `/tickets/${number}/notes`, { body: "@Grace Kim from afar" });
  await page.setViewportSize({ width: 320, height: 640 });
  await visit("/inbox/all");
  await page
    .getByRole("button", { name: /^Notifications/ })
    .last()
    .click();
  await panel(page).getByRole("link").filter({ hasText: "from afar" }).first().click();
  await expect(notes(page)).toContainText("from afar");
  await page.getByRole("button", { name: "Note", exact: true }).click();
  await note(page).fill("Seen");
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(notes(page).last()).toContainText("Seen");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await visit("/settings/account");
  await expect(page.getByRole("heading", { level: 1, name: "Account" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
