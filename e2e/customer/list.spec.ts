import { expect, messages, openTicket, ready, row, test } from "./customer-test";

test("somebody new is invited to write", async ({ portal }) => {
  await expect(portal.getByText("No tickets yet")).toBeVisible();
  await portal.getByRole("button", { name: "Contact us" }).click();
  await expect(portal.getByLabel("Subject")).toBeVisible();
});

test("all tickets of a demo customer are there, the active ones first", async ({ page, portalFrame }) => {
  const portal = await ready(await portalFrame(page));
  const statuses = await portal
    .getByRole("navigation", { name: "Tickets" })
    .locator(".lodge-ticket")
    .evaluateAll((rows) => rows.map((element) => element.getAttribute("data-status") ?? ""));
  const active = statuses.map((status) => status === "open" || status === "pending");
  expect(new Set(statuses)).toEqual(new Set(["open", "pending", "resolved", "closed"]));
  expect(active).toEqual([...active].sort((a, b) => Number(b) - Number(a)));
});

test("an answer is marked until it is seen", async ({ portal, answer }) => {
  const number = await openTicket(portal, "Marked as unread");
  await portal.getByRole("button", { name: "Back to tickets" }).click();
  await answer(number, "Here is the answer.");
  const ticket = row(portal, "Marked as unread");
  await expect(ticket).toHaveAttribute("data-unread", "true");
  await expect(ticket.locator(".lodge-ticket-unread")).toHaveText("1 new");
  await expect(ticket).toContainText("Here is the answer.");
  await ticket.getByRole("button").click();
  await expect(messages(portal).last()).toContainText("Here is the answer.");
  await expect(ticket).not.toHaveAttribute("data-unread");
});

test("Back, and the browser's Back, lead to the list and to the ticket", async ({ page, portal }) => {
  await openTicket(portal, "There and back");
  await portal.getByRole("button", { name: "Back to tickets" }).click();
  await expect(portal.getByText("Select a ticket to read it")).toBeVisible();
  await expect(row(portal, "There and back").getByRole("button")).toBeFocused();
  await page.evaluate(() => history.back());
  await expect(portal.getByRole("heading", { name: "There and back" })).toBeVisible();
});

test("more tickets are shown when asked for", async ({ page, demo, identity, visit, request }) => {
  const form = await visit(page, { query: { new: "1" } });
  const categoryId = await form.getByLabel("Category").locator("option").nth(1).getAttribute("value");
  const session = await request.post(`${demo.baseUrl}/api/portal/sessions`, {
    data: {
      workspaceId: demo.workspace.id,
      query: new URLSearchParams(identity).toString(),
    },
  });
  const { token } = (await session.json()) as { token: string };
  for (let index = 1; index <= 27; index++) {
    const opened = await request.post(`${demo.baseUrl}/api/portal/tickets`, {
      headers: { authorization: `Bearer ${token}`, "idempotency-key": crypto.randomUUID() },
      data: { subject: `Many ${index}`, body: "One of many.", categoryId, attachmentIds: [] },
    });
    expect(opened.status()).toBe(201);
  }
  const portal = await ready(await visit(page));
  await expect(portal.locator(".lodge-ticket")).toHaveCount(25);
  await expect(row(portal, "Many 1")).toHaveCount(0);
  await portal.getByRole("button", { name: "Show more" }).click();
  await expect(portal.locator(".lodge-ticket")).toHaveCount(27);
  await expect(portal.getByRole("button", { name: "Show more" })).toHaveCount(0);
  await expect(row(portal, "Many 1")).toBeVisible();
});
