import { expect, messages, row, test, unique } from "./agent-test";

type Opened = { ticket: { category: { slug: string } | null } };

const secondContext = { viewport: { width: 1440, height: 900 } };

test("changes category and subject with shortcuts, live for other agents and the customer", async ({
  page,
  visit,
  demoCustomer,
  browser,
  portalFrame,
}) => {
  const number = await demoCustomer.open(unique("Helo"));
  const other = await (await browser.newContext(secondContext)).newPage();
  const portal = await (await browser.newContext(secondContext)).newPage();
  const frame = await portalFrame(portal, { customer: demoCustomer.email });
  await visit(`/tickets/${number}`);
  await visit(`/tickets/${number}`, other);
  await expect(messages(page)).toBeVisible();
  await expect(messages(other)).toBeVisible();

  await page.keyboard.press("y");
  await page.getByRole("combobox", { name: "Category" }).fill("bill");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Category: Billing" })).toBeVisible();
  await expect(other.getByRole("button", { name: "Category: Billing" })).toBeVisible();
  await expect(messages(other)).toContainText("changed the category to Billing");

  const corrected = unique("The invoice of May is wrong");
  const field = page.getByRole("textbox", { name: "Subject" });
  await page.keyboard.press("Shift+T");
  await expect(field).toBeFocused();
  await field.fill("Not this");
  await page.keyboard.press("Escape");
  await expect(field).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Not this" })).toHaveCount(0);
  await page.keyboard.press("Shift+T");
  await field.fill("   ");
  await page.keyboard.press("Enter");
  await expect(field, "no subject is none").toBeFocused();
  await field.fill(corrected);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: corrected })).toBeVisible();
  await expect(other.getByRole("heading", { name: corrected })).toBeVisible();
  await expect(row(other, number)).toContainText(corrected);
  await expect(messages(page)).toContainText(`to “${corrected}”`);
  await expect(frame.locator(".lodge-ticket").filter({ hasText: corrected })).toBeVisible();
  await other.context().close();
  await portal.context().close();
});

test("on a phone, the category is in the header and the subject among all actions", async ({
  page,
  visit,
  customer,
}) => {
  const number = await customer.open(unique("On a phone"));
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(`/tickets/${number}`);
  await page.getByRole("button", { name: /^Category: / }).click();
  await page.getByRole("option", { name: "No category" }).click();
  await expect(page.getByRole("button", { name: "Category: none" })).toBeVisible();
  await page.getByRole("button", { name: "All actions" }).click();
  await page.getByRole("menuitem", { name: "Edit subject" }).click();
  const corrected = unique("Typed on a phone");
  await page.getByRole("textbox", { name: "Subject" }).fill(corrected);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: corrected })).toBeVisible();
});

test("changes the category of selected tickets with shortcuts, and undoes it", async ({
  page,
  visit,
  customer,
  agentApi,
}) => {
  const agent = await agentApi("agent");
  const [lower, upper] = [await customer.open(unique("Lower")), await customer.open(unique("Upper"))];
  await visit("/inbox/all");
  await row(page, upper).focus();
  await page.keyboard.press("Shift+J");
  const bar = page.getByRole("toolbar", { name: "Selected tickets" });
  await expect(bar).toContainText("2 selected");
  await page.keyboard.press("y");
  await page.getByRole("menuitem", { name: "Billing" }).press("Enter");
  await expect(page.getByText("2 tickets moved to Billing", { exact: true })).toBeVisible();
  const category = async (number: number) =>
    (await agent.call<Opened>("GET", `/tickets/${number}`)).data.ticket.category?.slug;
  expect([await category(lower), await category(upper)]).toEqual(["billing", "billing"]);
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(page.getByText("Undone for 2 tickets", { exact: true })).toBeVisible();
  expect([await category(lower), await category(upper)]).toEqual(["question", "question"]);
});
