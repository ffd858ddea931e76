import { createHmac } from "node:crypto";
import type { Page } from "@playwright/test";
import { expectNoFaults } from "../expect-no-faults";
import { expect, test } from "./admin-test";

test.beforeEach(({ admin }) => admin.open("api"));

test.afterEach(async ({ admin }) => {
  type Keys = { items: { id: string; label: string; revokedAt: string | null }[] };
  const { items } = (await admin.api<Keys>("GET", "/settings/api")).data;
  for (const { id, label, revokedAt } of items)
    if (label.startsWith("Journey") && !revokedAt) await admin.api("DELETE", `/settings/api/keys/${id}`);
});

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

function tokenOf(secret: string, kid: string): string {
  const claims = {
    external_id: "api-journey",
    email: "api-journey@example.com",
    exp: Date.now() / 1000 + 300,
  };
  const text = `${encode({ alg: "HS256", kid })}.${encode(claims)}`;
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
}

async function create(page: Page, label: string) {
  await page.getByRole("button", { name: "New API key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(label);
  await page.keyboard.press("Enter");
  const read = async (id: string) => (await dialog.getByTestId(id).textContent()) ?? "";
  const made = {
    key: await read("api-key-value"),
    secret: await read("token-secret-value"),
    kid: await read("token-key-id"),
  };
  // It can't be closed by accident.
  await page.keyboard.press("Escape");
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: "I’ve copied both" }).click();
  await expect(dialog).toBeHidden();
  return made;
}

test("the demo's key comes with a token secret", async ({ admin, demo }) => {
  const heading = admin.page.getByRole("heading", { name: "Demo", exact: true });
  const row = admin.page.getByTestId("api-key").filter({ has: heading });
  await expect(row).toContainText(demo.other.jwt.keyId);
});

test("shows a key and its token secret once, and revokes both together", async ({ admin, other }) => {
  const { page } = admin;
  const label = `Journey ${Date.now()}`;
  const { key, secret, kid } = await create(page, label);
  const row = page.getByTestId("api-key").filter({ has: page.getByRole("heading", { name: label }) });
  await expect(row).toContainText("Last used never");
  await expect(row).toContainText(kid);
  for (const value of [key, secret]) expect(await page.content()).not.toContain(value);

  const me = (bearer: string) =>
    page.request.get(`${other.baseUrl}/api/v1/me`, { headers: { authorization: `Bearer ${bearer}` } });
  const answer = await me(key);
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ workspace: { slug: other.workspace.slug }, apiKey: { label } });
  expect(answer.headers()["ratelimit-limit"]).toBe("600");
  const portal = `${other.baseUrl}/portal/${other.workspace.id}?jwt=${tokenOf(secret, kid)}`;
  expect((await page.request.get(portal)).headers()["x-lodge-error"]).toBeUndefined();

  await row.getByRole("button", { name: `Revoke ${label}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke key" }).click();
  await page.getByText(/^Revoked keys/).click();
  await expect(row).toHaveAttribute("data-state", "revoked");
  expect((await me(key)).status()).toBe(401);
  expect((await page.request.get(portal)).headers()["x-lodge-error"]).toBe("signature_mismatch");
});

test("refuses a key without a name at its field, without accessibility violations", async ({ admin }) => {
  const { page } = admin;
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await page.getByRole("button", { name: "New API key" }).click();
  const dialog = page.getByRole("dialog", { name: "New API key" });
  await dialog.getByRole("button", { name: "Create key" }).click();
  await expect(dialog.getByLabel("Name")).toHaveAccessibleDescription(/Enter a name\./);
  await expectNoFaults(page);
});
