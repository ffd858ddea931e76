import { expect, test } from "./agent-test";

test("a wrong password is refused in words, the right one leads to the page that was asked for", async ({
  page,
  demo,
}) => {
  const agent = demo.users.find(({ role }) => role === "agent");
  await page.goto(`${demo.baseUrl}/${demo.workspace.slug}/inbox/unassigned`);
  await expect(page).toHaveURL(/\/sign-in\?from=/);
  await expect(page.getByLabel("Email")).toBeFocused();
  await page.getByLabel("Email").fill(agent?.email ?? "");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("The email or the password is wrong.")).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue(agent?.email ?? "");

  await page.getByLabel("Password").fill(agent?.password ?? "");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${demo.baseUrl}/${demo.workspace.slug}/inbox/unassigned`);
  await expect(page.getByRole("heading", { level: 1, name: "Unassigned" })).toBeVisible();

  await page
    .getByRole("button", { name: "Olivia Stone" })
    .or(page.getByRole("button", { name: "Grace Kim" }))
    .click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(`${demo.baseUrl}/sign-in`);
  await page.goto(`${demo.baseUrl}/${demo.workspace.slug}/inbox/all`);
  await expect(page).toHaveURL(/\/sign-in/);
});

test("after signing in nobody is led to another site", async ({ page, demo }) => {
  const agent = demo.users.find(({ role }) => role === "agent");
  await page.goto(`${demo.baseUrl}/sign-in?from=${encodeURIComponent("//attacker.example/inbox")}`);
  await page.getByLabel("Email").fill(agent?.email ?? "");
  await page.getByLabel("Password").fill(agent?.password ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`${demo.baseUrl}/${demo.workspace.slug}/inbox/all`);
});

test("pages of agents can't be framed, and run only scripts that carry the page's nonce", async ({
  page,
  demo,
}) => {
  const response = await page.goto(`${demo.baseUrl}/sign-in`);
  const headers = response?.headers() ?? {};
  expect(headers["x-frame-options"]).toBe("DENY");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/);
  expect(headers["content-security-policy"]).not.toMatch(/script-src[^;]*unsafe/);
});
