import { expect, test } from "./fixtures";

test("a customer writes, an agent answers, and both see it without a reload", async ({
  page,
  portalFrame,
  agentApi,
}) => {
  const portal = await portalFrame(page, { query: "new=1" });
  const subject = `Hello from a test ${Date.now()}`;
  await portal.getByLabel("Category").selectOption({ index: 1 });
  await portal.getByLabel("Subject").fill(subject);
  await portal.getByLabel("Message").fill("Is anybody there?");
  await portal.getByRole("button", { name: "Send" }).click();
  await expect(portal.locator(".lodge-message-customer")).toContainText("Is anybody there?");

  const agent = await agentApi("agent");
  const { data } = await agent.call<{ items: { number: number; subject: string }[] }>(
    "GET",
    "/tickets?view=all",
  );
  const ticket = data.items.find((item) => item.subject === subject);
  const answer = await agent.call("POST", `/tickets/${ticket?.number}/messages`, { body: "Yes, we are." });
  expect(answer.status).toBe(201);
  await expect(portal.locator(".lodge-message-agent")).toContainText("Yes, we are.");
});
