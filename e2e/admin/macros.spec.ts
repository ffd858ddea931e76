import { expectNoFaults } from "../expect-no-faults";
import { expect, test } from "./admin-test";

test("creates a macro with a preview, edits and archives it", async ({ page, demo, signedIn }) => {
  const name = `Reset ${crypto.randomUUID().slice(0, 8)}`;
  await signedIn(page, "admin");
  await page.goto(`${demo.baseUrl}/${demo.workspace.slug}/settings/macros`);
  await page.getByRole("button", { name: "New macro" }).click();
  const dialog = page.getByRole("dialog", { name: "New macro" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Text").fill("Hi {{requester.nick}}");
  await expect(dialog).toContainText("Unknown variable {{requester.nick}}.");
  await dialog.getByRole("button", { name: "Save macro" }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByLabel("Text").fill("Hi **");
  await dialog.getByRole("button", { name: "requester.first_name" }).click();
  await page.keyboard.type("**!");
  await expect(dialog.getByRole("region", { name: "Preview" }).locator("strong")).toHaveText("Robin");
  await dialog.getByLabel("Available to").selectOption("Everyone");
  await dialog.getByLabel("Status").selectOption("Resolved");
  await dialog.getByLabel("Assignee").selectOption("Agent who uses it");
  await dialog.getByLabel("Snooze").selectOption("Next Monday");
  await dialog.getByLabel("Add tags").fill("password, self-service");
  await expectNoFaults(page);
  await dialog.getByRole("button", { name: "Save macro" }).click();
  const row = page
    .getByRole("list", { name: "Macros" })
    .getByRole("listitem")
    .filter({ hasText: name })
    .first();
  await expect(row).toContainText("Everyone");
  for (const effect of [
    "Status: Resolved",
    "Assign to you",
    "Add tag password",
    "Add tag self-service",
    "Snooze until next Monday",
  ])
    await expect(row).toContainText(effect);

  await page.getByRole("button", { name: `Edit ${name}` }).click();
  await page.getByLabel("Status").selectOption("Pending (default)");
  await page.getByRole("button", { name: "Save macro" }).click();
  await expect(row).not.toContainText("Status: Resolved");
  await page.getByRole("button", { name: `Archive ${name}` }).click();
  await page.getByRole("button", { name: "Archive", exact: true }).click();
  await expect(page.getByText(name)).toHaveCount(0);
});
