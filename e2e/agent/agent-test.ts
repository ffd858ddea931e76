import { createHmac } from "node:crypto";
import { expect } from "@playwright/test";
import type { APIRequestContext, Page } from "@playwright/test";
import { test as base } from "../fixtures";
import type { AgentApi, Demo, RoleName } from "../fixtures";

export { expect };

export type Customer = {
  name: string;
  email: string;
  /** Opens a ticket through the portal's API with a host signature. @returns its number */
  open: (subject: string, body?: string) => Promise<number>;
  reply: (number: number, body: string) => Promise<void>;
};

type Fixtures = {
  /** A new customer: limits are per person. */
  customer: Customer;
  /** A customer of demo.json, whom a host page can sign in too. */
  demoCustomer: Customer;
  /** Opens a page of the workspace as a signed-in agent; `path` starts after the slug. */
  visit: (path: string, page?: Page) => Promise<void>;
  /** The same agent on another computer, on a ticket. */
  elsewhere: (number: number) => Promise<Page>;
};

type Person = { name: string; email: string; hmac: string };

export const test = base.extend<Fixtures>({
  viewport: { width: 1440, height: 900 },
  customer: async ({ demo, request, agentApi }, use) => {
    const email = `${crypto.randomUUID()}@northwind.example`;
    const hmac = createHmac("sha256", demo.secret).update(email).digest("hex");
    await use(
      await signIn(demo, request, await firstCategory(agentApi), { name: "Robin Park", email, hmac }),
    );
  },
  demoCustomer: async ({ demo, request, agentApi }, use) => {
    const person = demo.customers[1];
    if (!person) throw new Error("demo.json has no second customer");
    await use(await signIn(demo, request, await firstCategory(agentApi), person));
  },
  visit: async ({ page, demo, signedIn, agentApi }, use) => {
    await (calmed ??= calm(agentApi));
    await use(async (path, target = page) => {
      await signedIn(target, target === page ? "agent" : "admin");
      await target.goto(`${demo.baseUrl}/${demo.workspace.slug}${path}`);
    });
  },
  elsewhere: async ({ browser, demo, signedIn }, use) => {
    const context = await browser.newContext();
    await use(async (number) => {
      const page = await context.newPage();
      await signedIn(page, "agent");
      await page.goto(`${demo.baseUrl}/${demo.workspace.slug}/tickets/${number}`);
      return page;
    });
    await context.close();
  },
});

/** Once per process: nothing else changes it. */
let calmed: Promise<void> | undefined;

/** Most tests need neither the undo time nor notifications about other tickets. */
async function calm(agentApi: (role: RoleName) => Promise<AgentApi>): Promise<void> {
  const preferences = { undoSeconds: 0, assignOnReply: false, muted: ["created"] };
  for (const role of ["agent", "admin"] as const)
    await (await agentApi(role)).call("PATCH", "/settings/account", { preferences });
}

async function firstCategory(agentApi: (role: RoleName) => Promise<AgentApi>): Promise<string | undefined> {
  const agent = await agentApi("agent");
  return (await agent.call<{ items: { id: string }[] }>("GET", "/categories")).data.items[0]?.id;
}

async function signIn(
  { baseUrl, workspace }: Demo,
  request: APIRequestContext,
  categoryId: string | undefined,
  { name, email, hmac }: Person,
): Promise<Customer> {
  const query = new URLSearchParams({ email, hmac, nickname: name }).toString();
  const data = { workspaceId: workspace.id, query };
  const answer = await request.post(`${baseUrl}/api/portal/sessions`, { data });
  expect(answer.status()).toBe(201);
  const { token } = (await answer.json()) as { token: string };
  const post = async (path: string, body: object) => {
    const headers = { Authorization: `Bearer ${token}`, "Idempotency-Key": crypto.randomUUID() };
    const response = await request.post(`${baseUrl}/api/portal${path}`, { headers, data: body });
    expect(response.status()).toBe(201);
    return (await response.json()) as { ticket: { number: number } };
  };
  return {
    name,
    email,
    open: async (subject, body = "Can you help me?") =>
      (await post("/tickets", { categoryId, subject, body })).ticket.number,
    reply: async (number, body) => void (await post(`/tickets/${number}/messages`, { body })),
  };
}

/** A row of the list. */
export const row = (page: Page, number: number) => page.locator(`[data-ticket-row="${number}"]`);

export const messages = (page: Page) => page.getByRole("region", { name: "Messages" });

export const reply = (page: Page) => page.getByRole("textbox", { name: "Reply" });

export const note = (page: Page) => page.getByRole("textbox", { name: "Note", exact: true });

/** A subject that no other test uses. */
export const unique = (words: string) => `${words} ${crypto.randomUUID().slice(0, 8)}`;

/**
 * Demo tickets come first, however many the tests have opened: a list renders only what is near the viewport.
 */
export async function oldestFirst(page: Page): Promise<void> {
  const sort = page.getByRole("button", { name: /^Sort: / });
  await expect(sort).toBeEnabled();
  await sort.click();
  await page.getByRole("menuitemcheckbox", { name: "Oldest message" }).click();
  await expect(page.getByRole("button", { name: "Sort: Oldest message" })).toBeVisible();
}
