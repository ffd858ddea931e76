import type { Cookie, Page } from "@playwright/test";
import type { DemoWorkspace } from "../../prisma/seed/demo-file";
import { expect, test as base } from "../fixtures";
import { framePage } from "./host-page";

export { expect };

export type Other = DemoWorkspace & {
  /** Origin of a host site that embeds the portal. */
  hostSite: string;
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
  /** Opens a settings page and waits for its content. */
  open: (settings: SettingsName) => Promise<void>;
  /** Calls the agents' API as this admin; `path` starts after the workspace. */
  api: <T>(method: string, path: string, body?: unknown) => Promise<{ status: number; data: T }>;
};

type Fixtures = {
  /** The worker's second workspace, for changes that other tests must not see. */
  other: Other;
  /** Its owner, signed in. */
  admin: Admin;
  /** A page in a separate browser context, signed out. */
  customer: Page;
};

/** Shared by the tests of a worker: sign-ins per account are limited. */
let session: Cookie[] = [];

export const test = base.extend<Fixtures>({
  other: async ({ demo, site }, use) => {
    site.answers.set("/", framePage);
    await use({ ...demo.other, hostSite: site.origin });
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
