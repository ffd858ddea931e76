import type { FrameLocator, Page } from "@playwright/test";
import { expectNoFaults } from "../expect-no-faults";
import type { AgentApi } from "../fixtures";
import { expect, openTicket, ready, reload, test } from "./customer-test";

test("a customer rates a solved ticket by keyboard, thinks again and comments; the agent sees it live", async ({
  page,
  portal,
  agentApi,
  signedIn,
  browser,
  demo,
}) => {
  const number = await openTicket(portal, "How do I print?");
  await expect(portal.getByText("How did we do?")).toHaveCount(0);
  const agentPage = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await signedIn(agentPage, "agent");
  await agentPage.goto(`${demo.baseUrl}/${demo.workspace.slug}/tickets/${number}`);
  const timeline = agentPage.getByRole("region", { name: "Messages" });
  await expect(timeline).toContainText("Hello.");

  const agent = await agentApi("agent");
  await agent.call("PATCH", `/tickets/${number}`, { status: "resolved" });
  const rating = portal.getByRole("region", { name: "How did we do?" });
  await rating.getByRole("button", { name: "Bad" }).focus();
  await page.keyboard.press("Enter");
  await expect(timeline).toContainText("Robin Vale rated this Bad");

  const given = portal.getByRole("region", { name: "Thanks for your feedback" });
  await given.getByRole("button", { name: "Good" }).click();
  await expect(given.getByRole("button", { name: "Good" })).toHaveAttribute("aria-pressed", "true");
  await given.getByLabel("Anything else? (optional)").fill("It prints now.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(timeline).toContainText("“It prints now.”");
  await expect(agentPage.getByRole("complementary", { name: "Customer" })).toContainText("It prints now.");

  await reload(page, portal);
  await portal.getByRole("button", { name: /How do I print/ }).click();
  await expect(given.getByRole("button", { name: "Good" })).toHaveAttribute("aria-pressed", "true");
  await expect(given.getByLabel("Anything else? (optional)")).toHaveValue("It prints now.");
  await agentPage.context().close();
});

/** @returns the number of a ticket that the customer has opened and an agent has answered and resolved */
async function solvedTicket(portal: FrameLocator, agent: AgentApi, subject: string): Promise<number> {
  const number = await openTicket(portal, subject);
  await agent.call("POST", `/tickets/${number}/messages`, { body: "Done.", status: "resolved" });
  return number;
}

/** The link of the mail that resolved a ticket, as the customer finds it. */
async function openMail(page: Page, baseUrl: string, email: string) {
  await page.goto(`${baseUrl}/dev/mail`);
  const mail = page.locator("details").filter({ hasText: email }).first();
  await mail.locator("summary").click();
  return (score: string) => mail.getByRole("link", { name: new RegExp(`score=${score}$`) });
}

test("one click in the mail rates the help; the page asks for a comment, and “Back” undoes nothing", async ({
  page,
  portal,
  identity,
  agentApi,
  demo,
}) => {
  const agent = await agentApi("agent");
  const number = await solvedTicket(portal, agent, "Rated by mail");
  const link = await openMail(page, demo.baseUrl, identity["email"] ?? "");
  await link("bad").click();
  await expect(page.getByRole("heading", { name: "Thanks for your feedback" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Bad" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Okay" }).click();
  await expect(page.getByRole("button", { name: "Okay" })).toHaveAttribute("aria-pressed", "true");
  await page.getByLabel("Anything else? (optional)").fill("A little slow.");
  await page.getByRole("button", { name: "Send comment" }).click();
  await expect(page.getByLabel("Anything else? (optional)")).toHaveValue("A little slow.");
  const { data } = await agent.call("GET", `/tickets/${number}`);
  expect(JSON.stringify(data)).toContain("rated this Okay");
  expect(JSON.stringify(data)).toContain("A little slow.");
});

test("“Back” and reloading after a score lead somewhere sensible and score nothing twice", async ({
  page,
  portal,
  identity,
  agentApi,
  demo,
}) => {
  const agent = await agentApi("agent");
  const number = await solvedTicket(portal, agent, "Back and forth");
  const scores = async () => {
    const { data } = await agent.call("GET", `/tickets/${number}`);
    return JSON.stringify(data).match(/rated this \w+/g);
  };
  const chosen = (name: string) => page.getByRole("button", { name, pressed: true });
  const link = await openMail(page, demo.baseUrl, identity["email"] ?? "");
  await link("bad").click();
  await expect(page.getByRole("heading", { name: "Thanks for your feedback" })).toBeVisible();
  await page.getByRole("button", { name: "Good" }).click();
  await expect(chosen("Good")).toBeVisible();
  const both = ["rated this Bad", "rated this Good"];
  expect(await scores()).toEqual(both);

  await page.reload();
  await expect(page.getByRole("heading", { name: "Thanks for your feedback" })).toBeVisible();
  await expect(chosen("Good")).toBeVisible();
  // However often: through this page to the mail, and never to a page that asks to send something again.
  for (let steps = 0; steps < 3 && !page.url().endsWith("/dev/mail"); steps++) {
    await page.goBack();
    await expect(chosen("Good").or(page.locator("details").first())).toBeVisible();
  }
  expect(page.url()).toBe(`${demo.baseUrl}/dev/mail`);
  await page.goForward();
  await expect(chosen("Good")).toBeVisible();
  expect(await scores()).toEqual(both);
});

test("who only looks at the link records nothing, and another site can't press its button", async ({
  page,
  portal,
  identity,
  agentApi,
  request,
  demo,
}) => {
  const agent = await agentApi("agent");
  const number = await solvedTicket(portal, agent, "Scanned mail");
  const link = await openMail(page, demo.baseUrl, identity["email"] ?? "");
  const address = (await link("good").getAttribute("href")) ?? "";
  for (const method of ["GET", "HEAD"]) {
    const looked = await request.fetch(address, { method });
    expect(looked.status()).toBe(200);
  }
  const token = new URL(address).searchParams.get("token") ?? "";
  const action = address.slice(0, address.indexOf("?"));
  const press = (form: Record<string, string>, site: string) =>
    request.post(action, { form, headers: { "Sec-Fetch-Site": site } });
  expect((await press({ token, score: "good" }, "cross-site")).status()).toBe(403);
  expect((await press({ token: `${token.slice(0, -2)}AA`, score: "good" }, "same-origin")).status()).toBe(
    410,
  );
  expect((await press({ token, score: "splendid" }, "same-origin")).status()).toBe(200);
  const { data } = await agent.call("GET", `/tickets/${number}`);
  expect(JSON.stringify(data)).not.toContain("rated this");
});

test("without a script the button of the mail's page does it", async ({
  portal,
  identity,
  agentApi,
  browser,
  demo,
}) => {
  const agent = await agentApi("agent");
  await solvedTicket(portal, agent, "No script");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await (await openMail(page, demo.baseUrl, identity["email"] ?? ""))("good").click();
  await expect(page.getByRole("heading", { name: "How did we do?" })).toBeVisible();
  await page.getByRole("button", { name: "Good" }).click();
  await expect(page.getByRole("heading", { name: "Thanks for your feedback" })).toBeVisible();
  await context.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("rating in the portal and by mail has no accessibility faults, and fits a phone", async ({
      page,
      visit,
      identity,
      agentApi,
      demo,
    }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      const portal = await ready(await visit(page, { query: { theme: colorScheme } }));
      const number = await openTicket(portal, "Accessible rating");
      const agent = await agentApi("agent");
      await agent.call("POST", `/tickets/${number}/messages`, { body: "Done.", status: "resolved" });
      await portal.getByRole("button", { name: "Good" }).click();
      await expect(portal.getByLabel("Anything else? (optional)")).toBeVisible();
      await expectNoFaults(page, { include: "iframe" });
      await (await openMail(page, demo.baseUrl, identity["email"] ?? ""))("okay").click();
      await expect(page.getByRole("heading", { name: "Thanks for your feedback" })).toBeVisible();
      await expectNoFaults(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    });
  });
}
