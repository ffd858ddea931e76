import type { Page } from "@playwright/test";
import { startHostSite } from "../host-site";
import { expect, test } from "./admin-test";
import { openPortal } from "./host-page";

const GREEN = "rgb(0, 128, 0)";
const STYLE = "<style>.lodge-header { background: green }</style>";
const SCRIPT = "<script>document.documentElement.dataset.ran = 'yes'</script>";

test.beforeEach(({ admin }) => admin.open("customization"));

test.afterEach(async ({ admin }) => {
  await admin.api("PUT", "/settings/customization", { html: "", accentColor: "" });
});

const editor = (page: Page) => page.getByLabel("Head HTML");
const preview = (page: Page) => page.frameLocator('iframe[title="Portal preview"]');

async function publish(page: Page, html: string): Promise<void> {
  await editor(page).fill(html);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
}

test("shows a style in the preview at once, and in the portal once published", async ({
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

test("removes a script, says why, and never runs it", async ({ admin, other, customer }) => {
  const { page } = admin;
  await editor(page).fill(STYLE + SCRIPT);
  const dropped = page.getByRole("list", { name: "Removed" });
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

/** Red, green and blue of a computed color, as luminance (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test("the launcher uses the accent color with a readable icon", async ({ admin, other, customer }) => {
  const [person] = other.customers;
  const site = await startHostSite();
  const tag = `<script src="${other.baseUrl}/embed.js" data-lodge-workspace="${other.workspace.id}"
    data-lodge-email="${person?.email}" data-lodge-hash="${person?.hmac}" async></script>`;
  site.answers.set("/", { body: `<!doctype html><title>Host</title><body>${tag}` });
  const own = `<style>:root { --lodge-accent: rgb(1, 2, 3) }</style>`;
  site.answers.set("/own", { body: `<!doctype html><title>Host</title>${own}<body>${tag}` });
  const launcher = customer.locator(".lodge-launcher");
  /** As sRGB, whatever notation the browser uses. */
  const painted = (property: "color" | "backgroundColor") =>
    launcher.evaluate((element, name) => {
      const context = document.createElement("canvas").getContext("2d");
      if (!context) return "";
      context.fillStyle = getComputedStyle(element)[name];
      context.fillRect(0, 0, 1, 1);
      return `rgb(${Array.from(context.getImageData(0, 0, 1, 1).data.slice(0, 3)).join(", ")})`;
    }, property);
  try {
    for (const [accentColor, expected] of [
      ["#ffdd00", "rgb(255, 221, 0)"],
      ["#7a0bc0", "rgb(122, 11, 192)"],
      ["#808080", "rgb(128, 128, 128)"],
    ]) {
      await admin.api("PUT", "/settings/customization", { html: "", accentColor });
      await customer.goto(site.origin);
      await expect.poll(() => painted("backgroundColor")).toBe(expected);
      const [one, two] = [luminance(await painted("color")), luminance(expected ?? "")];
      expect((Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05)).toBeGreaterThan(3);
    }
    await customer.goto(`${site.origin}/own`);
    await expect(launcher).toHaveAttribute("style", /--own-accent: #808080/);
    expect(await painted("backgroundColor")).toBe("rgb(1, 2, 3)");
  } finally {
    await site.close();
  }
});

test("restores an older version", async ({ admin, other, customer }) => {
  const { page } = admin;
  await publish(page, STYLE);
  const versions = page.getByRole("list", { name: "Versions" }).getByRole("listitem");
  const green = /Version \d+/.exec((await versions.first().textContent()) ?? "")?.[0] ?? "";
  await publish(page, "<style>.lodge-header { background: red }</style>");
  await page.getByRole("button", { name: `Restore ${green.toLowerCase()}`, exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Restore" }).click();
  await expect(editor(page)).toHaveValue(STYLE);
  await expect(versions.first()).toContainText("Current");
  const portal = await openPortal(customer, other);
  await expect(portal.locator(".lodge-header")).toHaveCSS("background-color", GREEN);
});

test("rates the accent color's contrast, and applies it to the portal", async ({
  admin,
  other,
  customer,
}) => {
  const { page } = admin;
  const accent = page.getByLabel("Accent color", { exact: true });
  await accent.fill("#ffee88");
  await expect(accent).toHaveAccessibleDescription(/Low contrast/);
  await accent.fill("#7a1f");
  await expect(accent).toHaveAccessibleDescription(/#rrggbb/);
  await accent.fill("#7a1fa2");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  const portal = await openPortal(customer, other);
  await expect(portal.locator(".lodge-new-ticket")).toHaveCSS("background-color", "rgb(122, 31, 162)");
});

test("uploads, shows and removes a logo", async ({ admin, other, customer }) => {
  const { page } = admin;
  const png =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  await page
    .getByLabel("Logo file")
    .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from(png, "base64") });
  await expect(page.getByRole("img", { name: "Current logo" })).toBeVisible();
  const portal = await openPortal(customer, other);
  const logo = portal.locator(".lodge-header img");
  await expect(logo).toBeVisible();
  await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await page.getByRole("button", { name: "Remove logo" }).click();
  await expect(page.getByText("No logo")).toBeVisible();
});

test("Tab indents in the editor, and leaves it after Escape", async ({ admin }) => {
  const { page } = admin;
  await editor(page).fill("");
  await editor(page).press("Tab");
  await expect(editor(page)).toHaveValue("  ");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(editor(page)).not.toBeFocused();
});
