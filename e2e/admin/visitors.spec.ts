import { randomUUID } from "node:crypto";
import type { FrameLocator, Page } from "@playwright/test";
import { expect, test } from "./admin-test";
import type { Admin, Other } from "./admin-test";

const unsignedVisitors = (admin: Admin, how: "refuse" | "hold" | "flag") =>
  admin.api("PATCH", "/settings/security", { unsignedVisitors: how });

test.afterEach(async ({ admin }) => {
  await unsignedVisitors(admin, "refuse");
});

/** The host's page for people who aren't signed in. */
async function openForm(
  page: Page,
  { hostSite, baseUrl, workspace }: Other,
  query = "",
): Promise<FrameLocator> {
  await page.goto(`${hostSite}/?${encodeURIComponent(`${baseUrl}/portal/${workspace.id}${query}`)}`);
  const portal = page.frameLocator("iframe");
  await expect(portal.locator(".lodge-portal[data-ready]")).toBeVisible();
  return portal;
}

async function write(portal: FrameLocator, email: string, subject: string) {
  await portal.getByLabel("Name").fill("Vera Visitor");
  await portal.getByLabel("Email").fill(email);
  await portal.getByLabel("Category").selectOption({ index: 1 });
  await portal.getByLabel("Subject").fill(subject);
  await portal.getByLabel("Message").fill("How much is it?");
  await portal.getByRole("button", { name: "Send", exact: true }).click();
}

/** Where the latest email to an address links. */
async function linkIn(page: Page, baseUrl: string, email: string): Promise<string> {
  const html = await (await page.request.get(`${baseUrl}/dev/mail`)).text();
  const mail = html.slice(html.indexOf(`to ${email}`));
  return /href="([^"]*\/proof\?token=[\w-]+)/.exec(mail.replaceAll("&#38;", "&"))?.[1] ?? "";
}
const digitsIn = async (page: Page, baseUrl: string, email: string) => {
  const html = await (await page.request.get(`${baseUrl}/dev/mail`)).text();
  return /support is (\d{6})\./.exec(html.slice(html.indexOf(`to ${email}`)))?.[1] ?? "";
};
const address = () => `visitor-${randomUUID()}@journeys.example`;

test("holds a visitor's ticket until they verify their email, then shows it in the same portal", async ({
  admin,
  customer,
  other,
}) => {
  await unsignedVisitors(admin, "hold");
  const [email, subject] = [address(), `Prices ${randomUUID().slice(0, 8)}`];
  const portal = await openForm(customer, other, `?email=${encodeURIComponent(email)}&nickname=Vera`);
  await expect(portal.getByLabel("Email")).toHaveValue(email);
  await expect(portal.locator(".lodge-ticket-list")).toHaveCount(0);
  await write(portal, email, subject);
  await expect(portal.getByText(`We emailed a link to ${email}.`)).toBeVisible();
  const second = `Once more ${randomUUID().slice(0, 8)}`;
  await portal.getByRole("button", { name: "Send another message" }).click();
  await expect(portal.getByLabel("Email")).toHaveValue(email);
  await write(portal, email, second);
  await expect(portal.getByText(`The link we emailed to ${email} also covers this message.`)).toBeVisible();

  const views = admin.page.getByRole("navigation", { name: "Views" });
  await admin.page.goto(`${other.baseUrl}/${other.workspace.slug}/inbox/all`);
  await expect(views.getByRole("link", { name: /^On hold/ })).toBeVisible();
  await expect(admin.page.getByText(subject)).toHaveCount(0);
  await views.getByRole("link", { name: /^On hold/ }).click();
  await admin.page.getByText(subject).click();
  await expect(admin.page.getByText("On hold until the sender verifies their email.")).toBeVisible();

  const link = await linkIn(customer, other.baseUrl, email);
  await customer.goto(link);
  await customer.goto(link);
  await customer.getByRole("button", { name: "Confirm and send" }).click();
  await expect(customer.getByRole("heading", { name: subject })).toBeVisible();
  await expect(customer.locator(".lodge-portal[data-ready]")).toBeVisible();
  await expect(admin.page.getByText("On hold until the sender verifies their email.")).toHaveCount(0);
  await expect(admin.page.getByText("The customer verified their email address")).toBeVisible();
  await customer.getByRole("button", { name: "Back to tickets" }).click();
  await expect(customer.getByText(second)).toBeVisible();

  await customer.goto(link);
  await expect(customer.locator(".lodge-error")).toHaveAttribute("data-code", "proof_invalid");
});

test("an agent releases a held ticket and puts it on hold again; missing fields are named", async ({
  admin,
  customer,
  other,
}) => {
  await unsignedVisitors(admin, "hold");
  const [email, subject] = [address(), `Released ${randomUUID().slice(0, 8)}`];
  const portal = await openForm(customer, other);
  await portal.getByRole("button", { name: "Send", exact: true }).click();
  await expect(portal.getByText("Enter your name.")).toBeVisible();
  await expect(portal.getByLabel("Name")).toBeFocused();
  await write(portal, email, subject);
  await expect(portal.getByText("One more step")).toBeVisible();

  await admin.page.goto(`${other.baseUrl}/${other.workspace.slug}/inbox/held`);
  await admin.page.getByText(subject).click();
  await admin.page.getByRole("button", { name: "Release" }).click();
  await expect(admin.page.getByText("released this")).toBeVisible();
  await expect(admin.page.getByText("This customer is unverified.")).toBeVisible();
  await admin.page.getByRole("button", { name: "Put on hold" }).click();
  await expect(admin.page.getByText("On hold until the sender verifies their email.")).toBeVisible();
  await expect(admin.page.getByText("put this on hold")).toBeVisible();
});

test("standalone portal: signs in with an emailed code, stays signed in, signs out", async ({
  admin,
  customer,
  other,
}) => {
  await admin.api("PATCH", "/settings/security", { standaloneEnabled: true });
  const start = `${other.baseUrl}/portal/${other.workspace.id}`;
  const email = address();
  await customer.goto(start);
  const form = customer.locator(".lodge-sign-in");
  await form.getByLabel("Email").fill(email);
  await form.getByRole("button", { name: "Continue" }).click();
  await form.getByLabel("Code").fill("000 000");
  await form.getByRole("button", { name: "Sign in" }).click();
  await expect(form.getByRole("alert")).toBeVisible();
  await form.getByLabel("Code").fill(await digitsIn(customer, other.baseUrl, email));
  await form.getByRole("button", { name: "Sign in" }).click();
  await expect(customer).toHaveURL(start);
  await expect(customer.locator(".lodge-portal[data-ready]")).toBeVisible();
  const [cookie] = await customer.context().cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: `/portal/${other.workspace.id}` });

  await customer.reload();
  await expect(customer.getByText("No tickets yet")).toBeVisible();
  const framed = await customer.request.get(start, { headers: { "sec-fetch-dest": "iframe" } });
  expect(framed.headers()["x-lodge-error"]).toBe("identity_required");
  await customer.getByRole("button", { name: "Sign out" }).click();
  await expect(form.getByLabel("Email")).toBeVisible();
});
