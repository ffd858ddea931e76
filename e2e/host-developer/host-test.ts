import { createHmac, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInThisContext } from "node:vm";
import type { FrameLocator, Page } from "@playwright/test";
import { expect, test as base } from "../fixtures";
import type { Demo } from "../fixtures";
import type { Answer } from "../host-site";

export { expect };

/** A user who is signed in to the host's product. */
export type Person = { email: string; name: string; hash: string; jwt: () => string };

export type HostPage = {
  head?: string;
  body?: string;
  /** Response headers, for example a strict policy. */
  headers?: Record<string, string>;
  /** The host server's other responses, by path. */
  answers?: Record<string, Answer>;
  query?: string;
};

type Fixtures = {
  /** A new user for every test. */
  person: Person;
  /** Opens a page of the host site, on another site than Lodge, with this content. */
  host: (page: Page, content: HostPage) => Promise<void>;
};

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** @returns a token signed as a host's server does */
export function signToken({ jwt }: Demo, claims: Record<string, unknown>): string {
  const all = { exp: Math.floor(Date.now() / 1000) + 300, ...claims };
  const signed = `${encode({ alg: "HS256", typ: "JWT", kid: jwt.keyId })}.${encode(all)}`;
  return `${signed}.${createHmac("sha256", jwt.secret).update(signed).digest("base64url")}`;
}

export const sign = (secret: string, email: string) =>
  createHmac("sha256", secret).update(email).digest("hex");

export function newPerson(demo: Demo, name = "Robin Vale"): Person {
  const email = `host-${randomUUID()}@journeys.example`;
  return {
    email,
    name,
    hash: sign(demo.secret, email),
    jwt: () => signToken(demo, { external_id: email, email, display_name: name }),
  };
}

export const test = base.extend<Fixtures>({
  person: async ({ demo }, use) => {
    await use(newPerson(demo));
  },
  host: async ({ site }, use) => {
    await use(async (page, { head = "", body = "", headers = {}, answers = {}, query = "" }) => {
      const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`;
      for (const [path, answer] of Object.entries(answers)) site.answers.set(path, answer);
      site.answers.set("/support", { body: html, headers });
      await page.goto(`${site.origin}/support${query}`);
    });
    site.answers.clear();
  },
});

/** A vendor's code as published. */
export const snippet = (name: string) =>
  readFileSync(new URL(`snippets/${name}.txt`, import.meta.url), "utf8");

/** Replaces host names and ids; every text to replace must be there. */
export function replaced(text: string, changes: Record<string, string>): string {
  return Object.entries(changes).reduce((now, [from, to]) => {
    expect(now).toContain(from);
    return now.replaceAll(from, to);
  }, text);
}

const require = createRequire(import.meta.url);

/** Runs a vendor's server code on this Node. @returns the value of a variable, or what the code itself returns */
export function runSample(code: string, variable?: string): string {
  const body = variable ? `${code}; return ${variable};` : code;
  return (runInThisContext(`(require) => {${body}}`) as (require: NodeJS.Require) => string)(require);
}

export const inScript = (code: string) => `<script>${code}</script>`;

/** The portal in the only frame of the page. */
export const portalIn = (page: Page): FrameLocator => page.frameLocator("iframe");

export const launcher = (page: Page) => page.locator(".lodge-launcher");
export const panel = (page: Page) => page.getByRole("dialog", { name: "Support" });

/** Waits until the portal is hydrated. */
export async function ready(page: Page): Promise<FrameLocator> {
  const portal = portalIn(page);
  await expect(portal.locator(".lodge-portal[data-ready]")).toBeVisible();
  return portal;
}

/** Collects events of `window.lodge` in `window.happened`. */
export const RECORDER = `<script>
  window.lodge = window.lodge || function () { (window.lodge.q = window.lodge.q || []).push(arguments); };
  window.happened = [];
  for (const name of ["ready", "open", "close", "unread", "ticketCreated", "messageSent", "messageReceived", "error"])
    lodge("on", name, (payload) => happened.push(payload === undefined ? [name] : [name, payload]));
</script>`;

export const happened = (page: Page) =>
  page.evaluate(() => (window as unknown as { happened: [string, unknown?][] }).happened);

/** Collects the session tokens of the portal from its requests. */
export function watchTokens(page: Page): string[] {
  const tokens: string[] = [];
  page.on("request", (request) => {
    const token = /^Bearer (.+)$/.exec(request.headers()["authorization"] ?? "")?.[1];
    if (token && !tokens.includes(token)) tokens.push(token);
  });
  return tokens;
}

/** @returns whether a session is still valid */
export async function isLive(page: Page, demo: Demo, token: string): Promise<boolean> {
  const response = await page.request.get(`${demo.baseUrl}/api/portal/tickets`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return response.ok();
}
