import { expect, test } from "./admin-test";

test("creates, fills, renames and deletes a team", async ({ admin }) => {
  const { page } = admin;
  const name = `Night shift ${crypto.randomUUID().slice(0, 8)}`;
  await admin.open("team");
  await page.getByLabel("New team name").fill(name);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: `Members of ${name}` }).press("Enter");
  await page.getByRole("combobox", { name: `Members of ${name}` }).fill("grace");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("option", { name: "Grace Kim", selected: true })).toBeVisible();
  await page.keyboard.press("Escape");
  const row = page.locator("#main").getByRole("listitem").filter({ hasText: name });
  await expect(row).toContainText("Grace Kim");

  await page.getByRole("button", { name: `Rename ${name}` }).press("Enter");
  await page.getByRole("textbox", { name: `Name of ${name}` }).fill(`${name} II`);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: `Delete ${name} II` }).press("Enter");
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).press("Enter");
  await expect(page.getByRole("button", { name: `Rename ${name} II` })).toHaveCount(0);
});
