import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, TAGS, test } from "./admin-test";

async function expectNoFaults(page: Page, what: string) {
  const { violations } = await new AxeBuilder({ page })
    .include(["iframe", "html"])
    .withTags([...TAGS, "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => [what, id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** A page that is opened by itself. */
async function expectNoFaultsAlone(page: Page, what: string) {
  const { violations } = await new AxeBuilder({ page }).withTags([...TAGS, "best-practice"]).analyze();
  expect(violations.map(({ id, nodes }) => [what, id, nodes.map(({ html }) => html)])).toEqual([]);
}

test.afterEach(async ({ admin }) => {
  await admin.api("PATCH", "/settings/security", { unsignedVisitors: "refuse" });
});

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1280, 320])
    test(`no accessibility faults before anybody is proved: ${colorScheme}, ${width} wide`, async ({
      admin,
      browser,
      other,
    }) => {
      await admin.api("PATCH", "/settings/security", { unsignedVisitors: "hold", standaloneEnabled: true });
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      const start = `${other.baseUrl}/portal/${other.workspace.id}`;

      const email = `axe-${randomUUID()}@journeys.example`;
      await page.goto(
        `${other.hostSite}/?${encodeURIComponent(`${start}?email=${encodeURIComponent(email)}`)}`,
      );
      const form = page.frameLocator("iframe");
      await expect(form.locator(".lodge-portal[data-ready]")).toBeVisible();
      await expectNoFaults(page, "form");
      await form.getByRole("button", { name: "Send", exact: true }).click();
      await expect(form.getByText("Write your name.")).toBeVisible();
      await expectNoFaults(page, "form with problems");
      // What a network may write in an hour is little: the answer is as the server's, and nothing is written.
      await page.route("**/api/portal/visitor-tickets", (route) =>
        route.fulfill({
          status: 202,
          headers: { "Access-Control-Allow-Origin": "*" },
          json: { again: false },
        }),
      );
      await form.getByLabel("Name").fill("Vera");
      await form.getByLabel("Category").selectOption({ index: 1 });
      await form.getByLabel("Subject").fill("Prices");
      await form.getByLabel("Message").fill("How much is it?");
      await form.getByRole("button", { name: "Send", exact: true }).click();
      await expect(form.getByRole("button", { name: "Write another message" })).toBeVisible();
      await expectNoFaults(page, "sent");

      await page.goto(start);
      const signIn = page.locator(".lodge-sign-in");
      await expect(signIn.getByLabel("Email")).toBeVisible();
      await expectNoFaultsAlone(page, "sign in");
      const signingIn = `axe-${randomUUID()}@journeys.example`;
      await signIn.getByLabel("Email").fill(signingIn);
      await signIn.getByRole("button", { name: "Continue" }).click();
      await signIn.getByLabel("Code").fill("000 000");
      await expectNoFaultsAlone(page, "code");
      await signIn.getByRole("button", { name: "Sign in" }).click();
      await expect(signIn.getByRole("alert")).toBeVisible();
      await expectNoFaultsAlone(page, "wrong code");

      const html = await (await page.request.get(`${other.baseUrl}/dev/mail`)).text();
      const mail = html.slice(html.indexOf(`to ${signingIn}`)).replaceAll("&#38;", "&");
      await page.goto(/href="([^"]*\/proof\?token=[\w-]+)/.exec(mail)?.[1] ?? "");
      await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
      await expectNoFaultsAlone(page, "proof");
      await context.close();
    });
