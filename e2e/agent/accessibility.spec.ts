import { expectNoFaults } from "../expect-no-faults";
import { expect, messages, oldestFirst, test, unique } from "./agent-test";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: "reduce" } as object);

    test("the sign-in page has no accessibility violations", async ({ page, demo }) => {
      await page.goto(`${demo.baseUrl}/sign-in`);
      await expectNoFaults(page);
    });

    test("the inbox, a ticket and its menus have no accessibility violations", async ({
      page,
      visit,
      customer,
    }) => {
      const number = await customer.open(unique("Accessible"));
      await visit("/inbox/all");
      await expect(page.locator("[data-ticket-row]").first()).toBeVisible();
      await expectNoFaults(page);
      await visit(`/tickets/${number}`);
      await expect(messages(page)).toContainText("Can you help me?");
      await expectNoFaults(page);
      await page.getByRole("button", { name: "Status: Open" }).click();
      await expect(page.getByRole("menu")).toBeVisible();
      await expectNoFaults(page);
    });

    test("the warning about an unverified customer has no accessibility violations", async ({
      page,
      visit,
    }) => {
      await visit("/inbox/all");
      await oldestFirst(page);
      await page.locator("[data-ticket-row]").filter({ hasText: "Unverified" }).first().click();
      await expect(page.getByRole("note")).toBeVisible();
      await expectNoFaults(page);
    });
  });
}

test("on a phone the list, a ticket and the menu fit, one at a time", async ({ page, visit, customer }) => {
  const subject = unique("On a phone");
  await customer.open(subject, "https://example.com/a-very-long-address/that/never/ends/".repeat(3));
  await page.setViewportSize({ width: 320, height: 640 });
  await visit("/inbox/all");
  await page.locator("[data-ticket-row]").filter({ hasText: subject }).click();
  await expect(messages(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await messages(page).evaluate((list) => list.scrollWidth - list.clientWidth)).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "Show customer" }).click();
  await expect(page.getByRole("dialog", { name: "Customer" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Back to list" }).click();
  await page.getByRole("button", { name: "Open menu" }).click();
  await page.getByRole("link", { name: /^Unassigned/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Unassigned" })).toBeVisible();
});

test("the chosen theme is remembered and applied before the first paint", async ({ page, visit }) => {
  await visit("/inbox/all");
  await page.getByRole("button", { name: /^(Grace Kim|Olivia Stone)$/ }).click();
  await page.getByRole("menuitemcheckbox", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto(page.url(), { waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
