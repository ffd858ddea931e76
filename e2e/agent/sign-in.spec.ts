import { globSync } from "node:fs";
import path from "node:path";
import { expect, test } from "./agent-test";

test("explains a wrong password, and a right one leads to the requested page", async ({ page, demo }) => {
  const agent = demo.users.find(({ role }) => role === "agent");
  await page.goto(`${demo.baseUrl}/${demo.workspace.slug}/inbox/unassigned`);
  await expect(page).toHaveURL(/\/sign-in\?from=/);
  await expect(page.getByLabel("Email")).toBeFocused();
  await page.getByLabel("Email").fill(agent?.email ?? "");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("Incorrect email or password.")).toBeVisible();
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

test("never redirects to another site after sign-in", async ({ page, demo }) => {
  const agent = demo.users.find(({ role }) => role === "agent");
  await page.goto(`${demo.baseUrl}/sign-in?from=${encodeURIComponent("//attacker.example/inbox")}`);
  await page.getByLabel("Email").fill(agent?.email ?? "");
  await page.getByLabel("Password").fill(agent?.password ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`${demo.baseUrl}/${demo.workspace.slug}/inbox/all`);
});

/** Every page of a workspace, as requested. */
const AGENT_PAGES = globSync("app/(agent)/[[]workspace]/**/page.tsx")
  .map((file) => file.replaceAll(path.sep, "/").replace(/^app\/\(agent\)\/|\/page\.tsx$|\/\([^)]+\)/g, ""))
  .map((page) => page.replace("[view]", "all").replace("[number]", "1"))
  .filter((page) => page !== "[workspace]");

test("agent pages can't be framed, and only run scripts with the page's nonce", async ({ request, demo }) => {
  expect(AGENT_PAGES.length).toBeGreaterThan(12);
  for (const page of ["/sign-in", ...AGENT_PAGES.map((page) => `/${page}`)]) {
    const address = page.replace("[workspace]", demo.workspace.slug);
    const headers = (await request.get(`${demo.baseUrl}${address}`, { maxRedirects: 0 })).headers();
    const policy = headers["content-security-policy"];
    expect(headers["x-frame-options"], address).toBe("DENY");
    expect(policy, address).toContain("frame-ancestors 'none'");
    expect(policy, address).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/);
    expect(policy, address).not.toMatch(/script-src[^;]*unsafe/);
  }
});

test("redirects to sign-in and back when signed out", async ({ request, demo }) => {
  for (const page of AGENT_PAGES) {
    const address = `/${page.replace("[workspace]", demo.workspace.slug)}`;
    const response = await request.get(`${demo.baseUrl}${address}`);
    expect(response.url()).toContain(`/sign-in?from=${encodeURIComponent(address)}`);
  }
});
