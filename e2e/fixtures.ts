import { test as base, expect, request } from "@playwright/test";
import type { APIRequestContext, FrameLocator, Page } from "@playwright/test";
import type { DemoFile, DemoWorkspace } from "../prisma/seed/demo-file";
import { startHostSite } from "./host-site";
import type { HostSite } from "./host-site";
import { createWorkerWorkspace } from "./worker-workspace";

export { expect };
export type Demo = DemoFile;
export type RoleName = "owner" | "admin" | "agent";

type FrameOptions = {
  /** Email of one of the workspace's customers; the first one by default. */
  customer?: string;
  /** One of the published sandboxes; the first one by default. */
  sandbox?: string;
  /** Further parameters of the portal, for example `ticket=3`. */
  query?: string;
};

type WorkerFixtures = {
  /** The worker's own workspaces, with the content of the demo's and described as in demo.json. */
  demo: Demo;
  /** A host site with pages of the test's own. */
  site: HostSite;
};

type Fixtures = {
  /** Opens the portal in a host page on another site, as a customer. */
  portalFrame: (page: Page, options?: FrameOptions) => Promise<FrameLocator>;
  /** Signs in the browser context of a page. */
  signedIn: (page: Page, role: RoleName) => Promise<void>;
  /** The agents' API with the session of a role; paths start at `/tickets`. */
  agentApi: (role: RoleName) => Promise<AgentApi>;
};

export type AgentApi = {
  call: <T = unknown>(method: string, path: string, body?: unknown) => Promise<{ status: number; data: T }>;
};

const PUBLISHED_SANDBOX = "allow-forms allow-popups allow-scripts";
/** One session per role and worker: hashing a password is slow on purpose. */
const contexts = new Map<string, Promise<APIRequestContext>>();

/** Signs in as the sign-in page does. @returns a request context with the session */
async function openSession(demo: DemoWorkspace, role: RoleName): Promise<APIRequestContext> {
  const user = demo.users.find((candidate) => candidate.role === role);
  if (!user) throw new Error(`The workspace has no ${role}`);
  const context = await request.newContext({ baseURL: demo.baseUrl });
  const { csrfToken } = (await (await context.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const form = { csrfToken, email: user.email, password: user.password, json: "true" };
  const answer = await context.post("/api/auth/callback/credentials", { form });
  if (!answer.ok()) throw new Error(`Signing in as ${role}: ${answer.status()} ${await answer.text()}`);
  return context;
}

function session(demo: DemoWorkspace, role: RoleName): Promise<APIRequestContext> {
  const key = `${demo.workspace.slug}/${role}`;
  const found = contexts.get(key) ?? openSession(demo, role);
  contexts.set(key, found);
  return found;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  demo: [
    async ({}, use) => {
      const { demo, close } = await createWorkerWorkspace();
      await use(demo);
      await close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  site: [
    async ({}, use) => {
      const site = await startHostSite();
      await use(site);
      await site.close();
    },
    { scope: "worker" },
  ],
  portalFrame: async ({ demo }, use) => {
    await use(async (page, { customer, sandbox = PUBLISHED_SANDBOX, query = "" } = {}) => {
      const person = demo.customers.find(({ email }) => email === (customer ?? demo.customers[0]?.email));
      if (!person) throw new Error(`The workspace has no customer ${customer}`);
      const signed = new URLSearchParams({ email: person.email, hmac: person.hmac, nickname: person.name });
      const parameters = new URLSearchParams({ sandbox, query: `${signed.toString()}&${query}` });
      await page.goto(`${demo.hostUrl}/frame?${parameters.toString()}`);
      return page.frameLocator("iframe");
    });
  },
  signedIn: async ({ demo }, use) => {
    await use(async (page, role) => {
      const { cookies } = await (await session(demo, role)).storageState();
      await page.context().addCookies(cookies);
    });
  },
  agentApi: async ({ demo }, use) => {
    await use(async (role) => {
      const context = await session(demo, role);
      return {
        call: async <T>(method: string, path: string, body?: unknown) => {
          const response = await context.fetch(`/api/workspaces/${demo.workspace.slug}${path}`, {
            method,
            headers: { "Sec-Fetch-Site": "same-origin", "Idempotency-Key": crypto.randomUUID() },
            ...(body === undefined ? {} : { data: body }),
          });
          const text = await response.text();
          return { status: response.status(), data: (text ? JSON.parse(text) : null) as T };
        },
      };
    });
  },
});
