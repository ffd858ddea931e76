import { expect, test } from "./admin-test";
import type { Admin } from "./admin-test";
import { openPortal } from "./host-page";

type Security = {
  domains: { id: string; pattern: string }[];
  developmentMode: boolean;
  unsignedVisitors: string;
  standaloneEnabled: boolean;
};

let before: Security;

const settings = async (admin: Admin) => (await admin.api<Security>("GET", "/settings/security")).data;

test.beforeEach(async ({ admin }) => {
  before = await settings(admin);
  await admin.open("security");
});

test.afterEach(async ({ admin }) => {
  const { domains } = await settings(admin);
  const patterns = before.domains.map(({ pattern }) => pattern);
  for (const { id, pattern } of domains)
    if (!patterns.includes(pattern)) await admin.api("DELETE", `/settings/security/domains/${id}`);
  for (const pattern of patterns)
    if (!domains.some((domain) => domain.pattern === pattern))
      await admin.api("POST", "/settings/security/domains", { pattern });
  const { developmentMode, unsignedVisitors, standaloneEnabled } = before;
  await admin.api("PATCH", "/settings/security", { developmentMode, unsignedVisitors, standaloneEnabled });
});

async function removeDomain({ page }: Admin, pattern: string): Promise<void> {
  await page.getByRole("button", { name: `Remove ${pattern}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("button", { name: `Remove ${pattern}` })).toBeHidden();
}

test("adds a domain in its normalized form and removes it", async ({ admin }) => {
  const { page } = admin;
  await page.getByLabel("Domain", { exact: true }).fill("App.Acme-e2e.example");
  await page.getByRole("button", { name: "Add domain" }).click();
  const list = page.getByRole("list", { name: "Allowed domains" });
  await expect(list.getByText("https://app.acme-e2e.example", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Domain", { exact: true })).toHaveValue("");
  await removeDomain(admin, "https://app.acme-e2e.example");
});

for (const [entry, why] of [
  ["*", /every site/],
  ["http://app.acme.example", /https/],
  ["https://app.acme.example/support", /Remove everything after the domain/],
  ["app.acme.example; script-src *", /one domain at a time/],
] as const)
  test(`refuses ${entry} and says what to enter instead`, async ({ admin }) => {
    const field = admin.page.getByLabel("Domain", { exact: true });
    await field.fill(entry);
    await admin.page.getByRole("button", { name: "Add domain" }).click();
    await expect(field).toHaveAccessibleDescription(why);
    await expect(field).toHaveAttribute("aria-invalid", "true");
  });

test("without domains the portal only loads on localhost in development", async ({
  admin,
  other,
  customer,
}) => {
  const { page } = admin;
  const development = page.getByRole("switch", { name: "Development" });
  if (await development.isChecked()) await development.click();
  await expect(development).not.toBeChecked();
  for (const { pattern } of before.domains) await removeDomain(admin, pattern);
  await expect(page.getByText("No domains are allowed. The portal won’t load on any page.")).toBeVisible();

  const refused = await openPortal(customer, other);
  await expect(refused.locator(".lodge-error")).toHaveAttribute("data-code", "domain_not_allowed");
  await expect(refused.locator(".lodge-error")).toContainText(other.hostSite);

  const saved = page.waitForResponse((response) => response.request().method() === "PATCH" && response.ok());
  await development.click();
  await saved;
  await expect(page.getByText("The portal only loads on localhost.")).toBeVisible();
  const portal = await openPortal(customer, other);
  await expect(portal.getByRole("button", { name: "New ticket" })).toBeVisible();
});

test("saves the settings for unsigned visitors and the standalone portal", async ({ admin }) => {
  const { page } = admin;
  const saved = () =>
    page.waitForResponse((response) => response.request().method() === "PATCH" && response.ok());
  const standalone = page.getByRole("switch", { name: "Allow the standalone portal" });
  const wasOn = await standalone.isChecked();
  await Promise.all([saved(), page.getByRole("radio", { name: "Flag" }).click()]);
  await Promise.all([saved(), standalone.click()]);
  await page.reload();
  await expect(page.getByRole("radio", { name: "Flag" })).toBeChecked();
  await expect(standalone).toBeChecked({ checked: !wasOn });
});
