import { expect, messages, ready, reload, row, send, test } from "./customer-test";

test("a new ticket with its category is in the list at once", async ({ portal }) => {
  await portal.getByRole("button", { name: "New ticket", exact: true }).click();
  await expect(portal.getByLabel("Category")).toBeFocused();
  const category = await portal.getByLabel("Category").locator("option").nth(1).textContent();
  await portal.getByLabel("Category").selectOption({ index: 1 });
  await portal.getByLabel("Subject").fill("With a category");
  await portal.getByLabel("Message").fill("The message.");
  await send(portal);
  await expect(portal.getByRole("heading", { name: "With a category" })).toBeVisible();
  await expect(messages(portal)).toHaveCount(1);
  await expect(row(portal, "With a category")).toContainText(category ?? "");
});

test("what is missing is said at its field", async ({ portal }) => {
  await portal.getByRole("button", { name: "New ticket", exact: true }).click();
  await send(portal);
  await expect(portal.getByLabel("Category")).toHaveAccessibleDescription("Choose a category.");
  await expect(portal.getByLabel("Category")).toBeFocused();
  await expect(portal.getByLabel("Subject")).toHaveAccessibleDescription("Enter a subject.");
  await portal.getByLabel("Category").selectOption({ index: 1 });
  await portal.getByLabel("Subject").fill("Only a subject");
  await send(portal);
  await expect(portal.getByLabel("Message")).toHaveAccessibleDescription("Write a message or attach a file.");
});

test("what the server finds wrong is said at its field too", async ({ page, portal }) => {
  const issues = [{ path: "subject", message: "Use another subject." }];
  await page.route("**/api/portal/tickets", (route) =>
    route.request().method() === "POST"
      ? route.fulfill({
          status: 422,
          headers: { "access-control-allow-origin": "*" },
          json: { error: { code: "invalid", message: "Invalid.", requestId: "r", issues } },
        })
      : route.continue(),
  );
  await portal.getByRole("button", { name: "New ticket", exact: true }).click();
  await portal.getByLabel("Category").selectOption({ index: 1 });
  await portal.getByLabel("Subject").fill("Refused by the server");
  await portal.getByLabel("Message").fill("Kept.");
  await send(portal);
  await expect(portal.getByLabel("Subject")).toHaveAccessibleDescription("Use another subject.");
  await expect(portal.getByLabel("Message")).toHaveValue("Kept.");
});

test("a ticket that could not be sent stays in the form, and is opened once", async ({ page, portal }) => {
  await page.route("**/api/portal/tickets", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await portal.getByRole("button", { name: "New ticket", exact: true }).click();
  await portal.getByLabel("Category").selectOption({ index: 1 });
  await portal.getByLabel("Subject").fill("Sent at the second attempt");
  await portal.getByLabel("Message").fill("Hello.");
  await send(portal);
  await expect(portal.getByText("Not sent.")).toBeVisible();
  await page.unroute("**/api/portal/tickets");
  await portal.getByRole("button", { name: "Retry", exact: true }).click();
  await expect(portal.getByRole("heading", { name: "Sent at the second attempt" })).toBeVisible();
  await expect(row(portal, "Sent at the second attempt")).toHaveCount(1);
});

test("the form's draft survives a reload", async ({ page, portal }) => {
  await portal.getByRole("button", { name: "New ticket", exact: true }).click();
  const saved = page.waitForResponse((response) => response.url().endsWith("/api/portal/draft"));
  await portal.getByLabel("Category").selectOption({ index: 2 });
  await portal.getByLabel("Subject").fill("A draft");
  await portal.getByLabel("Message").fill("Half a sent");
  await saved;
  await reload(page, portal);
  await portal.getByRole("button", { name: "New ticket", exact: true }).click();
  await expect(portal.getByLabel("Subject")).toHaveValue("A draft");
  await expect(portal.getByLabel("Message")).toHaveValue("Half a sent");
  await expect(portal.getByLabel("Category")).not.toHaveValue("");
});

test("the host may open the form and choose a category", async ({ page, visit }) => {
  const portal = await ready(await visit(page, { query: { new: "1" } }));
  await expect(portal.getByLabel("Subject")).toBeVisible();
  const names = await portal.getByLabel("Category").locator("option").allTextContents();
  const slug = (names[1] ?? "").toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const chosen = await ready(await visit(page, { query: { new: "1", category: slug } }));
  await expect(chosen.getByLabel("Category").locator("option:checked")).toHaveText(names[1] ?? "");
});
