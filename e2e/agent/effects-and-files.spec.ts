import { expect, messages, reply, row, test, unique } from "./agent-test";

const file = (name: string) => [{ name, mimeType: "text/plain", buffer: Buffer.from("A plan.") }];

test("applies and undoes a macro without text, and sends nothing", async ({
  page,
  visit,
  customer,
  agentApi,
}) => {
  const [name, tag] = [unique("Escalate"), unique("second").replace(" ", "-")];
  const agent = await agentApi("agent");
  const effects = { priority: "urgent", addTags: [tag], assignee: { agentId: "me" } };
  const macro = { name, body: "", effects, isShared: false };
  expect((await agent.call("POST", "/macros", macro)).status).toBe(201);
  const number = await customer.open(unique("Effects alone"));
  await visit(`/tickets/${number}`);
  await expect(reply(page)).toBeVisible();
  await page.locator("body").press("m");
  await page.keyboard.type(name);
  await expect(page.getByRole("option", { name })).toBeVisible();
  await page.keyboard.press("Enter");
  const chosen = page.getByRole("list", { name: "When applied, also" });
  await expect(chosen).toContainText("Priority: Urgent");
  await expect(page.getByRole("button", { name: "Apply" })).toBeEnabled();
  await expect(page.getByRole("button", { name: "Send", exact: true })).toHaveCount(0);
  await reply(page).press("Control+Enter");
  await expect(page.getByRole("button", { name: "Priority: Urgent", exact: true })).toBeVisible();
  await expect(page.getByRole("list", { name: "Priority, snooze, and tags" })).toContainText(tag);
  await expect(chosen).toHaveCount(0);
  await expect(
    messages(page).getByRole("listitem").filter({ hasText: "set the priority to Urgent" }),
  ).toHaveCount(1);
  const { data } = await agent.call<{ ticket: { messageCount: number } }>("GET", `/tickets/${number}`);
  expect(data.ticket.messageCount).toBe(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Priority: Normal" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Assignee: Unassigned" })).toBeVisible();
});

test("sends a reply with only a file, shown in the list and to the customer", async ({
  page,
  visit,
  demoCustomer,
  portalFrame,
  context,
}) => {
  const number = await demoCustomer.open(unique("A file alone"));
  await visit(`/tickets/${number}`);
  await expect(reply(page)).toBeVisible();
  await expect(page.getByRole("button", { name: "Send", exact: true })).toBeDisabled();
  await page.locator('input[type="file"]').setInputFiles(file("plan.txt"));
  await expect(page.getByRole("list", { name: "Attached files" })).toContainText("7 B");
  await reply(page).press("Control+Enter");
  await expect(messages(page).getByRole("link", { name: /plan\.txt/ })).toBeVisible();
  await expect(row(page, number)).toContainText("plan.txt");
  const frame = await portalFrame(await context.newPage(), {
    customer: demoCustomer.email,
    query: `ticket=${number}`,
  });
  await expect(frame.locator(".lodge-message-agent")).toContainText("plan.txt");
});
