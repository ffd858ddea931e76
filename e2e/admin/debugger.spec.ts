import { createHmac } from "node:crypto";
import type { Page } from "@playwright/test";
import { expectNoFaults } from "../expect-no-faults";
import { expect, test } from "./admin-test";
import { openPortal } from "./host-page";

const EMAIL = "john.doe@acme.com";
const sign = (secret: string, email: string) => createHmac("sha256", secret).update(email).digest("hex");

test.beforeEach(({ admin }) => admin.open("security/debugger"));

async function diagnose(page: Page, email: string, signature: string): Promise<void> {
  await page.getByRole("textbox", { name: "Email", exact: true }).fill(email);
  await page.getByRole("textbox", { name: "Signature", exact: true }).fill(signature);
  await page.getByRole("button", { name: "Diagnose" }).click();
}

const causes = (page: Page) => page.getByTestId("diagnosis").getByTestId("cause");

test("explains a wrong signature, with a fix in the chosen language", async ({ admin, other }) => {
  const { page } = admin;
  const right = sign(other.secret, EMAIL);
  await diagnose(page, EMAIL, Buffer.from(right, "hex").toString("base64"));
  await expect(causes(page)).toHaveCount(1);
  await expect(causes(page)).toHaveAttribute("data-code", "signature_base64");
  await expect(page.getByTestId("diagnosis")).toContainText("Refused");
  await expect(page.getByTestId("fix")).toContainText('digest("hex")');
  await page.getByLabel("Language of your server").selectOption({ label: "Python" });
  await expect(page.getByTestId("fix")).toContainText("hexdigest()");

  await diagnose(page, EMAIL, `${sign(other.secret, `${EMAIL}\n`)}`);
  await expect(causes(page)).toHaveAttribute("data-code", "email_trimmed");
  await diagnose(page, `${EMAIL}\n`, right);
  await expect(causes(page)).toHaveAttribute("data-code", "email_padded");
  await diagnose(page, EMAIL, right);
  await expect(page.getByTestId("diagnosis")).toHaveAttribute("data-accepted", "true");
  await expect(page.getByTestId("diagnosis")).toContainText("Everything is correct");
  expect(await page.content()).not.toContain(other.secret);
});

test("reads a token and a whole snippet, and reports unreadable input at the field", async ({
  admin,
  other,
}) => {
  const { page } = admin;
  await page.getByRole("tab", { name: "Token" }).click();
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  await page
    .getByRole("textbox", { name: "Token" })
    .fill(`${encode({ alg: "HS256" })}.${encode({ sub: 1, email: EMAIL, exp: Date.now() })}.c2ln`);
  await page.getByRole("button", { name: "Diagnose" }).click();
  await expect(causes(page).first()).toHaveAttribute("data-code", "token_claim_missing");
  await expect(causes(page).first()).toContainText("Missing: `external_id`; rename `sub` to `external_id`.");
  await expect(page.locator("[data-code=token_milliseconds]")).toBeVisible();

  await page.getByRole("tab", { name: "URL or snippet" }).click();
  const field = page.getByRole("textbox", { name: "URL or snippet" });
  const wrong = sign(other.secret, "John.Doe@acme.com");
  await field.fill(
    `<iframe src="${other.baseUrl}/portal/x?email=${encodeURIComponent(EMAIL)}&amp;hmac=${wrong}"></iframe>`,
  );
  await page.getByRole("button", { name: "Diagnose" }).click();
  await expect(causes(page)).toHaveAttribute("data-code", "email_case");
  await field.fill("It does not work");
  await page.getByRole("button", { name: "Diagnose" }).click();
  await expect(field).toHaveAccessibleDescription(/No email with a signature and no token found\./);
});

test("a generated signature opens the portal", async ({ admin, other }) => {
  const { page } = admin;
  await page.getByLabel("Email to sign").fill(EMAIL);
  await page.getByRole("button", { name: "Generate" }).click();
  await expect(page.getByTestId("sample-value")).toHaveText(sign(other.secret, EMAIL));
  const query = await page.getByTestId("sample-query").textContent();
  const answer = await page.request.get(`${other.baseUrl}/portal/${other.workspace.id}${query ?? ""}`);
  expect(answer.headers()["x-lodge-error"]).toBeUndefined();
  await page.getByLabel("Email to sign").fill("nobody");
  await page.getByRole("button", { name: "Generate" }).click();
  await expect(page.getByLabel("Email to sign")).toHaveAccessibleDescription(
    /Enter one plain email address\./,
  );
});

test("lists a refused visit with its cause, and opens it by keyboard", async ({ admin, other, customer }) => {
  const { page } = admin;
  const refused = await openPortal(customer, { ...other, secret: `${other.secret}\n` }, `${other.secret}\n`);
  await expect(refused.locator(".lodge-error")).toHaveAttribute("data-code", "signature_mismatch");
  await page.reload();
  const row = page.getByTestId("failure").first();
  await expect(row).toContainText("Whitespace around the secret");
  await expect(row).toContainText("s***@example.com");
  await row.getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Signature doesn’t match" })).toBeVisible();
  await expect(page.getByTestId("cause")).toHaveAttribute("data-code", "key_padded");
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectNoFaults(page);
  await page.getByRole("link", { name: "Close" }).click();
  await expect(page.getByRole("heading", { name: "Signature doesn’t match" })).toBeHidden();
});
