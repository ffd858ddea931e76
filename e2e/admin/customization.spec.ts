import type { Page } from "@playwright/test";
import { expect, test } from "./admin-test";
import { openPortal } from "./host-page";

const GREEN = "rgb(0, 128, 0)";
const STYLE = "<style>.lodge-header { background: green }</style>";
const SCRIPT = "<script>document.documentElement.dataset.ran = 'yes'</script>";

test.beforeEach(({ admin }) => admin.open("customization"));

test.afterEach(async ({ admin }) => {
  await admin.api("PUT", "/settings/customization", { html: "", accentColor: "" });
});

const editor = (page: Page) => page.getByLabel("HTML for the portal’s head");
const preview = (page: Page) => page.frameLocator('iframe[title="Preview of the portal"]');

async function publish(page: Page, html: string): Promise<void> {
  await editor(page).fill(html);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
}

test("a style shows in the preview at once, and in the portal once it is published", async ({
  admin,
  other,
  customer,
}) => {
  const { page } = admin;
  await editor(page).fill(STYLE);
  await expect(preview(page).locator(".lodge-header")).toHaveCSS("background-color", GREEN);
  const before = await openPortal(customer, other);
  await expect(before.locator(".lodge-header")).not.toHaveCSS("background-color", GREEN);

  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  const after = await openPortal(customer, other);
  await expect(after.locator(".lodge-header")).toHaveCSS("background-color", GREEN);
});

test("a script is left out with the reason, and runs nowhere", async ({ admin, other, customer }) => {
  const { page } = admin;
  await editor(page).fill(STYLE + SCRIPT);
  const dropped = page.getByRole("list", { name: "Left out" });
  await expect(dropped.getByRole("listitem")).toHaveCount(1);
  await expect(dropped).toContainText("<script");
  await expect(preview(page).locator(".lodge-header")).toHaveCSS("background-color", GREEN);
  await expect(preview(page).locator("html")).not.toHaveAttribute("data-ran");

  await publish(page, STYLE + SCRIPT);
  const portal = await openPortal(customer, other);
  await expect(portal.locator(".lodge-header")).toHaveCSS("background-color", GREEN);
  await expect(portal.locator("html")).not.toHaveAttribute("data-ran");
  await page.reload();
  await expect(dropped).toContainText("<script");
});

test("an older version is put in force again", async ({ admin, other, customer }) => {
  const { page } = admin;
  await publish(page, STYLE);
  const versions = page.getByRole("list", { name: "Versions" }).getByRole("listitem");
  const green = /Version \d+/.exec((await versions.first().textContent()) ?? "")?.[0] ?? "";
  await publish(page, "<style>.lodge-header { background: red }</style>");
  await page.getByRole("button", { name: `Restore ${green.toLowerCase()}`, exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Restore" }).click();
  await expect(editor(page)).toHaveValue(STYLE);
  await expect(versions.first()).toContainText("In force");
  const portal = await openPortal(customer, other);
  await expect(portal.locator(".lodge-header")).toHaveCSS("background-color", GREEN);
});

test("the accent colour says how well it can be seen, and reaches the portal", async ({
  admin,
  other,
  customer,
}) => {
  const { page } = admin;
  const accent = page.getByLabel("Accent colour", { exact: true });
  await accent.fill("#ffee88");
  await expect(accent).toHaveAccessibleDescription(/Contrast is low/);
  await accent.fill("#7a1f");
  await expect(accent).toHaveAccessibleDescription(/#rrggbb/);
  await accent.fill("#7a1fa2");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  const portal = await openPortal(customer, other);
  await expect(portal.locator(".lodge-new-ticket")).toHaveCSS("background-color", "rgb(122, 31, 162)");
});

test("a logo is uploaded, shown to customers, and removed", async ({ admin, other, customer }) => {
  const { page } = admin;
  const png =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  await page
    .getByLabel("Logo file")
    .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from(png, "base64") });
  await expect(page.getByRole("img", { name: "The current logo" })).toBeVisible();
  const portal = await openPortal(customer, other);
  const logo = portal.locator(".lodge-header img");
  await expect(logo).toBeVisible();
  await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await page.getByRole("button", { name: "Remove logo" }).click();
  await expect(page.getByText("No logo")).toBeVisible();
});

test("Tab indents in the editor, and after Escape it leads on", async ({ admin }) => {
  const { page } = admin;
  await editor(page).fill("");
  await editor(page).press("Tab");
  await expect(editor(page)).toHaveValue("  ");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(editor(page)).not.toBeFocused();
});
