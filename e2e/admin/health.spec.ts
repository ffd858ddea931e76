import { expectNoFaults } from "../expect-no-faults";
import { expect, test } from "./admin-test";
import { openPortal, signedAddress } from "./host-page";

type Security = {
  domains: { id: string; pattern: string }[];
  developmentMode: boolean;
  unsignedVisitors: string;
};

let before: Security;

test.beforeEach(async ({ admin }) => {
  before = (await admin.api<Security>("GET", "/settings/security")).data;
});

test.afterEach(async ({ admin }) => {
  const { domains } = (await admin.api<Security>("GET", "/settings/security")).data;
  const patterns = before.domains.map(({ pattern }) => pattern);
  for (const { id, pattern } of domains)
    if (!patterns.includes(pattern)) await admin.api("DELETE", `/settings/security/domains/${id}`);
  for (const pattern of patterns)
    if (!domains.some((domain) => domain.pattern === pattern))
      await admin.api("POST", "/settings/security/domains", { pattern });
  const { developmentMode, unsignedVisitors } = before;
  await admin.api("PATCH", "/settings/security", { developmentMode, unsignedVisitors });
});

test("counts a signed visit by its page's origin", async ({ admin, other, customer }) => {
  const portal = await openPortal(customer, other);
  await expect(portal.getByRole("button", { name: "New ticket" })).toBeVisible();
  await expect(async () => {
    await admin.open("security");
    const pages = admin.page.getByRole("list", { name: "Pages with the portal" });
    await expect(pages.getByRole("listitem").filter({ hasText: other.hostSite })).toContainText("signed", {
      timeout: 1000,
    });
  }).toPass();
});

test("counts a visit at Crisp's URL as Crisp", async ({ admin, other, customer }) => {
  const { searchParams } = new URL(signedAddress(other, other.secret));
  const address = `${other.baseUrl}/urn:crisp.im:ticket-center:0/tickets/${other.workspace.id}?${searchParams.toString()}`;
  await customer.goto(`${other.hostSite}/?${encodeURIComponent(address)}`);
  const portal = customer.frameLocator("iframe");
  await expect(portal.getByRole("button", { name: "New ticket" })).toBeVisible();
  await expect(async () => {
    await admin.open("security");
    const pages = admin.page.getByRole("list", { name: "Pages with the portal" });
    const row = pages.getByRole("listitem").filter({ hasText: other.hostSite }).filter({ hasText: "Crisp" });
    await expect(row).toContainText("signed", { timeout: 1000 });
  }).toPass();
});

test("allows a refused page with one click", async ({ admin, other, customer }) => {
  const { page } = admin;
  await admin.api("PATCH", "/settings/security", { developmentMode: false });
  for (const { id } of before.domains) await admin.api("DELETE", `/settings/security/domains/${id}`);
  const refused = await openPortal(customer, other);
  await expect(refused.locator(".lodge-error")).toHaveAttribute("data-code", "domain_not_allowed");

  await admin.open("security");
  const row = page
    .locator("[data-testid=blocked][data-code=domain_not_allowed]")
    .filter({ hasText: other.hostSite });
  await expect(row).toContainText("Domain not allowed");
  await row.getByRole("button", { name: `Allow ${other.hostSite}` }).click();
  await expect(page.getByRole("list", { name: "Allowed domains" })).toContainText(other.hostSite);
  await expect(row).toContainText("Now allowed.");
  const portal = await openPortal(customer, other);
  await expect(portal.getByRole("button", { name: "New ticket" })).toBeVisible();
});

test("previews refusals before unsigned visitors are refused, and changes nothing until confirmed", async ({
  admin,
}) => {
  const { page } = admin;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await admin.api("PATCH", "/settings/security", { unsignedVisitors: "flag" });
  await admin.open("security");
  await page.getByRole("radio", { name: "Refuse" }).click();
  const dialog = page.getByRole("dialog", { name: "Visits that would be refused" });
  await expect(dialog.getByTestId("dry-run")).toBeVisible();
  await expectNoFaults(page);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("radio", { name: "Flag" })).toBeChecked();
  await page.getByRole("radio", { name: "Refuse" }).click();
  const saved = page.waitForResponse((response) => response.request().method() === "PATCH" && response.ok());
  await dialog.getByRole("button", { name: "Refuse unsigned visitors" }).click();
  await saved;
  await expect(page.getByRole("radio", { name: "Refuse" })).toBeChecked();
});
