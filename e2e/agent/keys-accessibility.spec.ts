import { expectNoFaults } from "../expect-no-faults";
import { expect, messages, row, test, unique } from "./agent-test";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: "reduce" } as object);

    test("menus opened with shortcuts have no accessibility violations", async ({
      page,
      visit,
      customer,
    }) => {
      test.setTimeout(180_000);
      const number = await customer.open(unique("Looked over"), "The first matter");
      await customer.reply(number, "The second matter");
      await visit("/inbox/all");
      await row(page, number).focus();
      for (const key of ["a", "t", "s", "y", "z"]) {
        await page.keyboard.press(key);
        await expect(page.getByRole("toolbar", { name: `#${number}` })).toBeVisible();
        await expect(page.getByRole(["a", "t"].includes(key) ? "listbox" : "menu")).toBeVisible();
        await expectNoFaults(page, { what: `row ${key}` });
        await page.keyboard.press("Escape");
        await expect(row(page, number)).toBeFocused();
      }
      await page.keyboard.press("x");
      await expect(page.getByRole("toolbar", { name: "Selected tickets" })).toBeVisible();
      await expectNoFaults(page, { what: "selection" });
      await page.keyboard.press("Escape");
      await page.keyboard.press("Shift+S");
      await expect(page.getByRole("dialog", { name: "Save as view" })).toBeVisible();
      await expectNoFaults(page, { what: "save as view" });
      await page.keyboard.press("Escape");

      await row(page, number).press("Enter");
      await expect(messages(page)).toContainText("The second matter");
      await page.keyboard.press("Shift+L");
      await expect(page.getByRole("dialog", { name: "Split into a new ticket" })).toBeVisible();
      await expectNoFaults(page, { what: "split" });
      await page.keyboard.press("Escape");
      await page.keyboard.press("e");
      await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeVisible();
      await expectNoFaults(page, { what: "undo" });
    });

    test("on a phone, the list, a ticket and its menu of all actions have no accessibility violations", async ({
      page,
      visit,
      customer,
    }) => {
      const number = await customer.open(unique("Looked over, small"));
      await page.setViewportSize({ width: 390, height: 844 });
      await visit("/inbox/all");
      await expect(row(page, number)).toBeVisible();
      await expectNoFaults(page, { what: "list" });
      await row(page, number).click();
      await expect(page.getByRole("button", { name: "Next ticket" })).toBeVisible();
      await expect(messages(page)).toBeVisible();
      await expectNoFaults(page, { what: "ticket" });
      await page.getByRole("button", { name: "All actions" }).click();
      await expect(page.getByRole("menu")).toBeVisible();
      await expectNoFaults(page, { what: "all actions" });
    });
  });
}
