import type { Cookie, Page } from "@playwright/test";
import { expect, test as base } from "../fixtures";
import { startHostSite } from "./host-page";
import type { HostSite } from "./host-page";

export { expect };

export type Other = {
  baseUrl: string;
  /** Origin of a host that shows its portal. */
  hostSite: string;
  workspace: { id: string; slug: string; name: string };
  secret: string;
  users: { role: string; email: string; password: string }[];
  customers: { email: string; name: string; hmac: string }[];
};

export const SETTINGS = [
  "portal",
  "categories",
  "security",
  "security/debugger",
  "customization",
  "api",
  "team",
] as const;
type SettingsName = (typeof SETTINGS)[number];

export type Admin = {
  page: Page;
  /** Opens a settings page and waits for what it shows. */
  open: (settings: SettingsName) => Promise<void>;
  /** Calls the agents' API as this admin; `path` begins behind the workspace. */
  api: <T>(method: string, path: string, body?: unknown) => Promise<{ status: number; data: T }>;
};

type Fixtures = {
  /** The second demo workspace: what these tests change there disturbs no other test. */
  other: Other;
  /** Its owner, signed in. */
  admin: Admin;
  /** A browser of its own, signed in nowhere. */
  customer: Page;
};

/** Signing in is limited per account, so the first test's session serves the others of this process. */
let session: Cookie[] = [];

export const test = base.extend<Fixtures, { hostSite: HostSite }>({
  hostSite: [
    async ({}, use) => {
      const site = await startHostSite();
      await use(site);
      await site.close();
    },
    { scope: "worker" },
  ],
  other: async ({ demo, hostSite }, use) => {
    await use({ ...demo.other, baseUrl: demo.baseUrl, hostSite: hostSite.origin });
  },
  admin: async ({ page, other }, use) => {
    if (session.length === 0) session = await signIn(page, other);
    else await page.context().addCookies(session);
    await use(adminOf(page, other));
  },
  customer: async ({ browser }, use) => {
    const context = await browser.newContext();
    await use(await context.newPage());
    await context.close();
  },
});

async function signIn(page: Page, { baseUrl, users }: Other): Promise<Cookie[]> {
  const owner = users.find(({ role }) => role === "owner");
  await page.goto(`${baseUrl}/sign-in`);
  await page.getByLabel("Email").fill(owner?.email ?? "");
  await page.getByLabel("Password").fill(owner?.password ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/inbox\//);
  return page.context().cookies();
}

function adminOf(page: Page, { baseUrl, workspace }: Other): Admin {
  return {
    page,
    open: async (settings) => {
      await page.goto(`${baseUrl}/${workspace.slug}/settings/${settings}`);
      await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    },
    api: async <T>(method: string, path: string, body?: unknown) => {
      const response = await page.request.fetch(`${baseUrl}/api/workspaces/${workspace.slug}${path}`, {
        method,
        headers: { origin: baseUrl },
        ...(body === undefined ? {} : { data: body }),
      });
      const text = await response.text();
      return { status: response.status(), data: (text ? JSON.parse(text) : null) as T };
    },
  };
}
