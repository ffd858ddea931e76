import { readFileSync } from "node:fs";
import { test as base, expect, request } from "@playwright/test";
import type { APIRequestContext, FrameLocator, Page } from "@playwright/test";
import type { DemoFile, DemoWorkspace } from "../prisma/seed/demo-file";

export { expect };
export type Demo = DemoFile;
export type RoleName = "owner" | "admin" | "agent";

type FrameOptions = {
  /** E-mail of a demo customer; the first one unless said. */
  customer?: string;
  /** One of the published sandboxes; the first one unless said. */
  sandbox?: string;
  /** Further parameters of the portal, for example `ticket=3`. */
  query?: string;
};

type Fixtures = {
  /** What demo.json says. */
  demo: Demo;
  /** Opens the portal in a host's page on another site, as a customer. */
  portalFrame: (page: Page, options?: FrameOptions) => Promise<FrameLocator>;
  /** Signs a page's browser in. */
  signedIn: (page: Page, role: RoleName) => Promise<void>;
  /** The agents' API as one of the demo's agents; paths begin at `/tickets`. */
  agentApi: (role: RoleName) => Promise<AgentApi>;
};

export type AgentApi = {
  call: <T = unknown>(method: string, path: string, body?: unknown) => Promise<{ status: number; data: T }>;
};

const DEMO_FILE = process.env["LODGE_DEMO_FILE"] ?? ".data/demo.json";
const PUBLISHED_SANDBOX = "allow-forms allow-popups allow-scripts";
/** Signing in costs a hash on purpose; a session serves all tests of a process. */
const contexts = new Map<string, Promise<APIRequestContext>>();

/** Signs in the way the sign-in page does. @returns requests that carry the session */
async function openSession(demo: DemoWorkspace, role: RoleName): Promise<APIRequestContext> {
  const user = demo.users.find((candidate) => candidate.role === role);
  if (!user) throw new Error(`demo.json has no ${role}`);
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

export const test = base.extend<Fixtures>({
  demo: async ({}, use) => {
    await use(JSON.parse(readFileSync(DEMO_FILE, "utf8")) as Demo);
  },
  portalFrame: async ({ demo }, use) => {
    await use(async (page, { customer, sandbox = PUBLISHED_SANDBOX, query = "" } = {}) => {
      const person = demo.customers.find(({ email }) => email === (customer ?? demo.customers[0]?.email));
      if (!person) throw new Error(`demo.json has no customer ${customer}`);
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
