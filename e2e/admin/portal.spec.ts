import { expect, test } from "./admin-test";
import { openPortal } from "./host-page";

test.beforeEach(({ admin }) => admin.open("portal"));

test.afterEach(async ({ admin }) => {
  await admin.api("PATCH", "/settings/portal", { greeting: "", supportUrl: "" });
});

test("shows the greeting in the portal once saved", async ({ admin, other, customer }) => {
  const { page } = admin;
  const greeting = `Welcome aboard ${Date.now()}`;
  await page.getByLabel("Greeting").fill(greeting);
  await expect(page.getByText("You have unsaved changes.")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();

  const portal = await openPortal(customer, other);
  await expect(portal.locator(".lodge-greeting")).toHaveText(greeting);
});

test("explains the support page URL with an example, and a wrong one at its field", async ({ admin }) => {
  const { page } = admin;
  const field = page.getByLabel("Support page URL");
  await field.fill("app.acme.test/support");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(field).toHaveAccessibleDescription(/Enter the full URL/);
  await expect(field).toHaveAttribute("aria-invalid", "true");

  await field.fill("https://app.acme.test/support?ticket={ticket}");
  await expect(page.getByTestId("support-url-example")).toHaveText("https://app.acme.test/support?ticket=42");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue("https://app.acme.test/support?ticket={ticket}");
});

test("the snippet has the workspace's values in every language, never its secret", async ({
  admin,
  other,
}) => {
  const { page } = admin;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await expect(page.getByTestId("workspace-id")).toHaveText(other.workspace.id);
  const choice = page.getByLabel("Language or framework");
  const languages = await choice.getByRole("option").allTextContents();
  expect(languages).toEqual(
    expect.arrayContaining(["Express", "Next.js", "FastAPI", "Django", "Rails", "Laravel"]),
  );
  for (const language of languages) {
    await choice.selectOption({ label: language });
    const code = page.getByRole("region", { name: `Snippet for ${language}` });
    await expect(code).toContainText(other.workspace.id);
    await expect(code).not.toContainText(other.secret);
  }
  await page.getByRole("button", { name: /^Copy snippet/ }).click();
  await expect(page.getByRole("button", { name: /^Copy snippet/ })).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(other.workspace.id);
});

test("asks before a link discards unsaved changes", async ({ admin }) => {
  const { page } = admin;
  await page.getByLabel("Greeting").fill("Half a sen");
  const away = page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Categories" });
  await away.click();
  await page.getByRole("button", { name: "Stay" }).click();
  await expect(page.getByLabel("Greeting")).toHaveValue("Half a sen");
  await away.click();
  await page.getByRole("button", { name: "Leave" }).click();
  await expect(page.getByRole("heading", { name: "Categories", level: 1 })).toBeVisible();
});
