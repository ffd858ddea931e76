import { randomUUID } from "node:crypto";
import { expectNoFaults } from "../expect-no-faults";
import { expect, test } from "./admin-test";

const IN_FRAME = { include: ["iframe", "html"], withAdvice: true };

test.afterEach(async ({ admin }) => {
  await admin.api("PATCH", "/settings/security", { unsignedVisitors: "refuse" });
});

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1280, 320])
    test(`no accessibility violations for unverified visitors: ${colorScheme}, ${width} wide`, async ({
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
      await expectNoFaults(page, { ...IN_FRAME, what: "form" });
      await form.getByRole("button", { name: "Send", exact: true }).click();
      await expect(form.getByText("Enter your name.")).toBeVisible();
      await expectNoFaults(page, { ...IN_FRAME, what: "form with problems" });
      // Networks have a low hourly limit: respond like the server without writing anything.
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
      await expect(form.getByRole("button", { name: "Send another message" })).toBeVisible();
      await expectNoFaults(page, { ...IN_FRAME, what: "sent" });

      await page.goto(start);
      const signIn = page.locator(".lodge-sign-in");
      await expect(signIn.getByLabel("Email")).toBeVisible();
      await expectNoFaults(page, { what: "sign in", withAdvice: true });
      const signingIn = `axe-${randomUUID()}@journeys.example`;
      await signIn.getByLabel("Email").fill(signingIn);
      await signIn.getByRole("button", { name: "Continue" }).click();
      await signIn.getByLabel("Code").fill("000 000");
      await expectNoFaults(page, { what: "code", withAdvice: true });
      await signIn.getByRole("button", { name: "Sign in" }).click();
      await expect(signIn.getByRole("alert")).toBeVisible();
      await expectNoFaults(page, { what: "wrong code", withAdvice: true });

      const html = await (await page.request.get(`${other.baseUrl}/dev/mail`)).text();
      const mail = html.slice(html.indexOf(`to ${signingIn}`)).replaceAll("&#38;", "&");
      await page.goto(/href="([^"]*\/proof\?token=[\w-]+)/.exec(mail)?.[1] ?? "");
      await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
      await expectNoFaults(page, { what: "proof", withAdvice: true });
      await context.close();
    });
