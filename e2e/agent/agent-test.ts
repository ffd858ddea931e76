import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { test as base } from "../fixtures";

export { expect };

export type Customer = {
  name: string;
  email: string;
  /** Opens a ticket through the portal's API, signed in by the host's signature. @returns its number */
  open: (subject: string, body?: string) => Promise<number>;
  reply: (number: number, body: string) => Promise<void>;
};

type Fixtures = {
  customer: Customer;
  /** Goes to a page of the workspace as a signed-in agent; `path` begins behind the slug. */
  visit: (path: string, page?: Page) => Promise<void>;
};

export const test = base.extend<Fixtures>({
  viewport: { width: 1440, height: 900 },
  customer: async ({ demo, request }, use) => {
    const person = demo.customers[1];
    if (!person) throw new Error("demo.json has no second customer");
    const query = new URLSearchParams({ email: person.email, hmac: person.hmac, nickname: person.name });
    const answer = await request.post(`${demo.baseUrl}/api/portal/sessions`, {
      data: { workspaceId: demo.workspace.id, query: query.toString() },
    });
    expect(answer.status()).toBe(201);
    const { token } = (await answer.json()) as { token: string };
    const post = async (path: string, data: object) => {
      const headers = { Authorization: `Bearer ${token}`, "Idempotency-Key": crypto.randomUUID() };
      const response = await request.post(`${demo.baseUrl}/api/portal${path}`, { headers, data });
      expect(response.status()).toBe(201);
      return (await response.json()) as { ticket: { number: number } };
    };
    await use({
      name: person.name,
      email: person.email,
      open: async (subject, body = "Can you help me?") =>
        (await post("/tickets", { subject, body })).ticket.number,
      reply: async (number, body) => void (await post(`/tickets/${number}/messages`, { body })),
    });
  },
  visit: async ({ page, demo, signedIn }, use) => {
    await use(async (path, target = page) => {
      await signedIn(target, target === page ? "agent" : "admin");
      await target.goto(`${demo.baseUrl}/${demo.workspace.slug}${path}`);
    });
  },
});

/** A row of the list. */
export const row = (page: Page, number: number) => page.locator(`[data-ticket-row="${number}"]`);

export const messages = (page: Page) => page.getByRole("region", { name: "Messages" });

export const reply = (page: Page) => page.getByRole("textbox", { name: "Reply" });

/** A subject that no other test uses. */
export const unique = (words: string) => `${words} ${crypto.randomUUID().slice(0, 8)}`;
