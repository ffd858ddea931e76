import { createHmac, randomUUID } from "node:crypto";
import type { FrameLocator, Page } from "@playwright/test";
import { expect, test as base } from "../fixtures";

export { expect };

const PUBLISHED_SANDBOX = "allow-forms allow-popups allow-scripts";

/** How the host embeds the portal; `query` is added to the identity. */
type Visit = { sandbox?: string; query?: Record<string, string> };

type Fixtures = {
  /** The signed query of a new customer, who has no tickets of other tests. */
  identity: Record<string, string>;
  /** Opens their portal in a host page on another site. */
  visit: (page: Page, options?: Visit) => Promise<FrameLocator>;
  /** Their portal in the published frame, hydrated. */
  portal: FrameLocator;
  /** Replies to a ticket as an agent. */
  answer: (ticket: number, body: string) => Promise<void>;
};

export const test = base.extend<Fixtures>({
  identity: async ({ demo }, use) => {
    const email = `customer-${randomUUID()}@journeys.example`;
    const hmac = createHmac("sha256", demo.secret).update(email).digest("hex");
    await use({ email, hmac, nickname: "Robin Vale" });
  },
  visit: async ({ demo, identity }, use) => {
    await use(async (page, { sandbox = PUBLISHED_SANDBOX, query = {} } = {}) => {
      const address = new URLSearchParams({ ...identity, ...query }).toString();
      const path = `/portal/${demo.workspace.id}`;
      await page.goto(
        `${demo.hostUrl}/frame?${new URLSearchParams({ path, sandbox, query: address }).toString()}`,
      );
      return page.frameLocator("iframe");
    });
  },
  portal: async ({ page, visit }, use) => {
    await use(await ready(await visit(page)));
  },
  answer: async ({ agentApi }, use) => {
    await use(async (ticket, body) => {
      const agent = await agentApi("agent");
      const { status } = await agent.call("POST", `/tickets/${ticket}/messages`, { body });
      expect(status).toBe(201);
    });
  },
});

/** Waits until the portal is hydrated. */
export async function ready(portal: FrameLocator): Promise<FrameLocator> {
  await expect(portal.locator(".lodge-portal[data-ready]")).toBeVisible();
  return portal;
}

/** Creates a ticket with the form and stays in its thread. @returns its number */
export async function openTicket(portal: FrameLocator, subject: string, message = "Hello."): Promise<number> {
  await portal.getByRole("button", { name: "New ticket", exact: true }).click();
  await portal.getByLabel("Category").selectOption({ index: 1 });
  await portal.getByLabel("Subject").fill(subject);
  await portal.getByLabel("Message").fill(message);
  await portal.getByRole("button", { name: "Send", exact: true }).click();
  await expect(portal.getByRole("heading", { name: subject })).toBeVisible();
  const number = await portal.locator(".lodge-thread-about .lodge-ticket-number").textContent();
  return Number(number?.slice(1));
}

/** The text field for a reply. */
export const reply = (portal: FrameLocator) => portal.getByRole("textbox", { name: "Message" });

export const send = (portal: FrameLocator) =>
  portal.getByRole("button", { name: "Send", exact: true }).click();

/** The messages of the open thread that the server has stored. */
export const messages = (portal: FrameLocator) => portal.locator(".lodge-message:not([data-state])");

/** A row of the list. */
export const row = (portal: FrameLocator, subject: string) =>
  portal.getByRole("listitem").filter({ has: portal.getByText(subject, { exact: true }) });

/** Reloads the host page, and with it the frame. */
export async function reload(page: Page, portal: FrameLocator): Promise<void> {
  await page.reload();
  await ready(portal);
}
