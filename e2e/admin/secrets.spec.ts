import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./admin-test";
import type { Admin, Other } from "./admin-test";
import { openPortal, signedAddress } from "./host-page";

type Security = { secrets: { id: string; kind: string; state: string }[] };

test.beforeEach(({ admin }) => admin.open("security"));

/** Only the demo's own secret stays active, as the other tests expect. */
test.afterEach(async ({ admin, other }) => {
  const accepted = await acceptedSecrets(admin);
  const kept = accepted.find(({ value, state }) => value === other.secret && state === "live");
  if (!kept) await reimport(admin, other, accepted);
  for (const { id, value } of await acceptedSecrets(admin))
    if (value !== other.secret) await admin.api("DELETE", `/settings/security/secrets/${id}`);
});

async function acceptedSecrets(admin: Admin) {
  const { secrets } = (await admin.api<Security>("GET", "/settings/security")).data;
  const accepted = secrets.filter(({ kind, state }) => kind === "hmac" && state !== "ended");
  return Promise.all(
    accepted.map(async ({ id, state }) => {
      const path = `/settings/security/secrets/${id}/reveal`;
      return { id, state, value: (await admin.api<{ secret: string }>("POST", path)).data.secret };
    }),
  );
}

async function reimport(
  admin: Admin,
  other: Other,
  accepted: { id: string; value: string }[],
): Promise<void> {
  for (const { id, value } of accepted)
    if (value === other.secret) await admin.api("DELETE", `/settings/security/secrets/${id}`);
  const body = { kind: "hmac", label: "Demo", secret: other.secret };
  expect((await admin.api("POST", "/settings/security/imported-secrets", body)).status).toBe(201);
}

const secretRow = (page: Page, label: string): Locator =>
  page.getByTestId("secret").filter({ has: page.getByRole("heading", { name: label, exact: true }) });

async function importSecret(page: Page, label: string, secret: string): Promise<void> {
  await page.getByRole("button", { name: "Import secret" }).click();
  const dialog = page.getByRole("dialog", { name: "Import secret" });
  await dialog.getByLabel("Name").fill(label);
  await dialog.getByLabel("Secret", { exact: true }).fill(secret);
  await dialog.getByRole("button", { name: "Import" }).click();
}

/** The refusal code that a signed page gets, null for a portal. */
async function refusalOf(page: Page, address: string): Promise<string | null> {
  const response = await page.request.get(address);
  return response.headers()["x-lodge-error"] ?? null;
}

test("hides a secret until requested, and copies it on click", async ({ admin }) => {
  const { page } = admin;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const secret = `crisp-secret-${Date.now()}`;
  await importSecret(page, "Hidden one", secret);
  const row = secretRow(page, "Hidden one");
  await expect(row.getByText("Active")).toBeVisible();
  await page.reload();
  await expect(row).toContainText("Last used never");
  expect(await page.content()).not.toContain(secret);

  await row.getByRole("button", { name: "Show" }).click();
  await expect(row.getByTestId("secret-value")).toHaveText(secret);
  await row.getByRole("button", { name: "Copy Hidden one" }).click();
  await expect(row.getByText("Copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  await row.getByRole("button", { name: "Hide Hidden one" }).click();
  expect(await page.content()).not.toContain(secret);
});

test("an imported secret opens the portal at once, and shows when it was last used", async ({
  admin,
  other,
  customer,
}) => {
  const { page } = admin;
  const secret = ` not hex, with spaces ${Date.now()} `;
  await importSecret(page, "From Crisp", secret);
  await expect(secretRow(page, "From Crisp")).toBeVisible();
  const portal = await openPortal(customer, other, secret);
  await expect(portal.getByRole("button", { name: "New ticket" })).toBeVisible();
  await page.reload();
  await expect(secretRow(page, "From Crisp")).toContainText("Last used just now");
});

test("refuses a short or known secret at its field", async ({ admin, other }) => {
  const { page } = admin;
  await importSecret(page, "Short", "too short");
  const field = page.getByRole("dialog").getByLabel("Secret", { exact: true });
  await expect(field).toHaveAccessibleDescription(/A secret must have 16 to 512 bytes/);
  await field.fill(other.secret);
  await page.getByRole("dialog").getByRole("button", { name: "Import" }).click();
  await expect(field).toHaveAccessibleDescription(/already active/);
});

test("after a rotation with overlap, the old signature still works and shows when it expires", async ({
  admin,
  other,
  customer,
}) => {
  const { page } = admin;
  await page.getByRole("button", { name: "Rotate secret" }).click();
  const dialog = page.getByRole("dialog", { name: "Rotate secret" });
  await expect(dialog.getByLabel("Keep it active for", { exact: true })).toHaveValue("24");
  await dialog.getByRole("button", { name: "Create new secret" }).click();
  await expect(dialog).toBeHidden();

  await expect(page.locator("[data-testid=secret][data-kind=hmac][data-state=ending]").first()).toContainText(
    "Expires in 24 hours",
  );
  await expect(page.locator("[data-testid=secret][data-kind=hmac][data-state=live]").first()).toContainText(
    "Last used never",
  );
  const portal = await openPortal(customer, other);
  await expect(portal.getByRole("button", { name: "New ticket" })).toBeVisible();
});

test("revoking a compromised secret closes open portals within five seconds and refuses the old signature", async ({
  admin,
  other,
  customer,
}) => {
  const { page } = admin;
  const portal = await openPortal(customer, other);
  await portal.getByRole("button", { name: "New ticket" }).click();
  await portal.getByLabel("Message").fill("Half written");

  await page.getByRole("button", { name: "Rotate secret" }).click();
  const dialog = page.getByRole("dialog", { name: "Rotate secret" });
  await dialog.getByRole("radio", { name: "Revoke now (compromised)" }).click();
  await expect(dialog).toContainText("All open portals close within 5 seconds.");
  const roll = dialog.getByRole("button", { name: "Revoke now and create a new one" });
  await expect(roll).toBeDisabled();
  await dialog.getByLabel(/to confirm$/).fill(other.workspace.slug);
  await roll.click();
  await expect(dialog).toBeHidden();

  await expect(portal.locator(".lodge-error")).toBeVisible({ timeout: 5000 });
  await expect(portal.getByLabel("Message")).toHaveValue("Half written");
  expect(await refusalOf(page, signedAddress(other, other.secret))).toBe("signature_mismatch");

  const fresh = (await acceptedSecrets(admin)).find(({ state }) => state === "live");
  expect(await refusalOf(page, signedAddress(other, fresh?.value ?? ""))).toBeNull();
});

test("revokes a secret, but never the last one", async ({ admin, other }) => {
  const { page } = admin;
  const secret = `to be ended ${Date.now()}`;
  await importSecret(page, "Doomed", secret);
  await secretRow(page, "Doomed").getByRole("button", { name: "Revoke Doomed" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke now" }).click();
  await page.getByText(/^Inactive secrets/).click();
  await expect(secretRow(page, "Doomed").first()).toHaveAttribute("data-state", "ended");
  expect(await refusalOf(page, signedAddress(other, secret))).toBe("signature_mismatch");

  await page
    .locator("[data-testid=secret][data-kind=hmac][data-state=live]")
    .getByRole("button", { name: /^Revoke/ })
    .click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke now" }).click();
  await expect(page.getByRole("region", { name: /^Notifications/ })).toContainText(
    "This is the last permanent secret",
  );
});
