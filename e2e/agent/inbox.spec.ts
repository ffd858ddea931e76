import { expect, messages, oldestFirst, row, test, unique } from "./agent-test";

test("opens a ticket and keeps the list's position", async ({ page, visit, customer }) => {
  const subject = unique("Opened from the list");
  const number = await customer.open(subject, "The chart is empty.");
  await visit("/inbox/all");
  await expect(row(page, number)).toContainText(subject);
  await expect(row(page, number)).toContainText("Waiting for a reply");
  await row(page, number).click();
  await expect(page).toHaveURL(new RegExp(`/tickets/${number}$`));
  await expect(page.getByRole("heading", { level: 2, name: subject })).toBeVisible();
  await expect(messages(page)).toContainText("The chart is empty.");
  await expect(row(page, number)).toHaveAttribute("aria-current", "true");
  await page.goBack();
  await expect(page.getByText("No ticket selected")).toBeVisible();
});

test("shows how, when and with which secret a signed customer was verified", async ({
  page,
  visit,
  customer,
}) => {
  const number = await customer.open(unique("Signed"));
  await visit(`/tickets/${number}`);
  const words = /Verified by signature · \d+ \w+ \d{4}, \d\d:\d\d · secret “.+”/;
  await expect(messages(page).getByText(words)).toBeVisible();
  await expect(row(page, number).getByTitle(/^Verified by signature · /)).toBeVisible();
  const panel = page.getByRole("complementary", { name: "Customer" });
  await expect(panel).toContainText(customer.email);
  await expect(panel.getByRole("region", { name: "Verification" })).toContainText("Verified by signature");
  await expect(page.getByRole("note")).toHaveCount(0);
});

test("marks an unverified customer in the list, on the message, and above the reply", async ({
  page,
  visit,
}) => {
  await visit("/inbox/all");
  await oldestFirst(page);
  const unverified = page.locator("[data-ticket-row]").filter({ hasText: "Unverified" });
  await unverified.first().click();
  await expect(
    messages(page).getByText(/Unverified · this email address hasn’t been verified/),
  ).toBeVisible();
  await expect(page.getByRole("note")).toContainText("Don’t share account details");
  const panel = page.getByRole("complementary", { name: "Customer" });
  await expect(panel.getByRole("region", { name: "Verification" })).toContainText(
    "This email address hasn’t been verified.",
  );
});

test("changes status and assignee at once, and moves the ticket between views", async ({
  page,
  visit,
  customer,
}) => {
  const number = await customer.open(unique("To be resolved"));
  await visit(`/tickets/${number}?view=unassigned`);
  await expect(row(page, number)).toBeVisible();
  await page.getByRole("button", { name: "Assignee: Unassigned" }).click();
  await page.getByRole("option", { name: "(me)" }).click();
  await expect(row(page, number)).toHaveCount(0);
  await page.getByRole("link", { name: /^Mine/ }).click();
  await expect(row(page, number)).toBeVisible();

  await row(page, number).click();
  await page.getByRole("button", { name: "Status: Open" }).click();
  await page.getByRole("menuitemcheckbox", { name: /^Resolved/ }).click();
  await expect(page.getByRole("button", { name: "Status: Resolved" })).toBeVisible();
  await expect(row(page, number)).toHaveCount(0);
  await page.getByRole("link", { name: /^Resolved/ }).click();
  await expect(row(page, number)).toBeVisible();

  await row(page, number).click();
  await page.getByRole("button", { name: /^Assignee: / }).click();
  await page.getByRole("option", { name: "Unassigned" }).click();
  await expect(page.getByRole("button", { name: "Assignee: Unassigned" })).toBeVisible();
});

test("works through the inbox by keyboard alone", async ({ page, visit, customer }) => {
  const older = await customer.open(unique("Older"));
  const newer = await customer.open(unique("Newer"));
  await visit("/inbox/all");
  await expect(row(page, newer)).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.locator("[data-ticket-row]").first()).toBeFocused();
  await row(page, newer).focus();
  await page.keyboard.press("j");
  await expect(row(page, older)).toBeFocused();
  await page.keyboard.press("k");
  await expect(row(page, newer)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/tickets/${newer}$`));
  await expect(messages(page)).toBeVisible();

  await page.keyboard.press("r");
  await page.keyboard.type("Written without a mouse");
  await page.keyboard.press("Control+Enter");
  await expect(
    messages(page).getByRole("listitem").filter({ hasText: "Written without a mouse" }),
  ).toContainText("Email");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/inbox\/all$/);
  await expect(row(page, newer)).toBeFocused();
});

test("shows not-found pages", async ({ page, visit }) => {
  await visit("/tickets/99999999");
  await expect(page.getByText("We couldn’t find ticket #99999999")).toBeVisible();
  await visit("/inbox/nonsense");
  await expect(page.getByText("Page not found")).toBeVisible();
});
