import { createHmac } from "node:crypto";
import type { Page } from "@playwright/test";
import type { Demo } from "../fixtures";
import { expect, test } from "./customer-test";

const EMAIL = "refused@journeys.example";
const sign = (secret: string, email: string) => createHmac("sha256", secret).update(email).digest("hex");
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token signed with the demo's key, with claims in place of the right ones. */
function token({ jwt }: Demo, claims: object, algorithm = "HS256"): string {
  const right = { external_id: "refused-1", email: EMAIL, exp: Math.floor(Date.now() / 1000) + 300 };
  const signed = `${encode({ alg: algorithm, typ: "JWT", kid: jwt.keyId })}.${encode({ ...right, ...claims })}`;
  return `${signed}.${createHmac("sha256", jwt.secret).update(signed).digest("base64url")}`;
}

type Query = (demo: Demo) => Record<string, string>;

/** How to be refused with each code of the contract that a query can bring about. */
const CASES: Record<string, [status: number, query: Query]> = {
  token_malformed: [401, () => ({ jwt: "not.a.token" })],
  token_algorithm: [401, (demo) => ({ jwt: token(demo, {}, "HS512") })],
  token_claim_missing: [401, (demo) => ({ jwt: token(demo, { external_id: undefined }) })],
  token_expired: [401, (demo) => ({ jwt: token(demo, { exp: 1_700_000_000 }) })],
  token_lifetime_too_long: [
    401,
    (demo) => ({ jwt: token(demo, { exp: Math.floor(Date.now() / 1000) + 90_000 }) }),
  ],
  email_missing: [401, ({ secret }) => ({ hmac: sign(secret, EMAIL) })],
  email_invalid: [401, ({ secret }) => ({ email: "nobody", hmac: sign(secret, "nobody") })],
  signature_malformed: [401, ({ secret }) => ({ email: EMAIL, hmac: sign(secret, EMAIL).toUpperCase() })],
  signature_mismatch: [401, () => ({ email: EMAIL, hmac: sign("another secret of nobody", EMAIL) })],
  signature_missing: [401, () => ({ email: EMAIL })],
  identity_required: [401, () => ({})],
};

async function openFrame(page: Page, demo: Demo, path: string, query: Record<string, string>) {
  const opened = page.waitForResponse((response) => new URL(response.url()).pathname === path);
  const parameters = { path, query: new URLSearchParams(query).toString() };
  await page.goto(`${demo.hostUrl}/frame?${new URLSearchParams(parameters).toString()}`);
  return opened;
}

for (const [code, [status, query]] of Object.entries(CASES))
  test(`${code} is explained in the frame`, async ({ page, demo }) => {
    const response = await openFrame(page, demo, `/portal/${demo.workspace.id}`, query(demo));
    expect([response.status(), response.headers()["x-lodge-error"]]).toEqual([status, code]);
    const error = page.frameLocator("iframe").locator(".lodge-error");
    await expect(error).toHaveAttribute("data-code", code);
    await expect(error.getByRole("heading")).toBeVisible();
    expect(await response.text()).not.toMatch(new RegExp(`${EMAIL}|lodge-boot|<script`));
  });

test("an unknown workspace is explained in the frame", async ({ page, demo }) => {
  await openFrame(page, demo, "/portal/00000000-0000-7000-8000-000000000000", {});
  const error = page.frameLocator("iframe").locator(".lodge-error");
  await expect(error).toHaveAttribute("data-code", "workspace_not_found");
});

test("a site that is not allowed is named", async ({ demo, request }) => {
  const query = new URLSearchParams({ email: EMAIL, hmac: sign(demo.secret, EMAIL) }).toString();
  const response = await request.get(`${demo.baseUrl}/portal/${demo.workspace.id}?${query}`, {
    headers: { referer: "https://stranger.example/page" },
  });
  expect(response.status()).toBe(403);
  expect(response.headers()["content-security-policy"]).toContain("frame-ancestors *");
  expect(await response.text()).toContain("https://stranger.example");
});

test("a portal opened by itself is refused", async ({ page, demo }) => {
  const query = new URLSearchParams({ email: EMAIL, hmac: sign(demo.secret, EMAIL) }).toString();
  await page.goto(`${demo.baseUrl}/portal/${demo.workspace.id}?${query}`);
  await expect(page.locator(".lodge-error")).toHaveAttribute("data-code", "standalone_disabled");
});
