import { expectNoFaults } from "../expect-no-faults";
import { SETTINGS, expect, test } from "./admin-test";

for (const colorScheme of ["light", "dark"] as const)
  for (const settings of SETTINGS)
    test(`settings/${settings} has no accessibility violations, ${colorScheme}`, async ({ admin }) => {
      await admin.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await admin.open(settings);
      await expectNoFaults(admin.page, { exclude: "iframe" });
    });

test("the dialog to rotate a secret has no accessibility violations and returns the focus", async ({
  admin,
}) => {
  const { page } = admin;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await admin.open("security");
  const roll = page.getByRole("button", { name: "Rotate secret" });
  await roll.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: "Revoke now (compromised)" }).click();
  await expectNoFaults(page);
  await page.keyboard.press("Escape");
  await expect(roll).toBeFocused();
});

test("nothing is wider than a phone's screen", async ({ admin }) => {
  const { page } = admin;
  await page.setViewportSize({ width: 320, height: 640 });
  for (const settings of SETTINGS) {
    await admin.open(settings);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(
      await page.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth),
    ).toBeLessThanOrEqual(0);
  }
});
