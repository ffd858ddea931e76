import type { Page } from "@playwright/test";
import { expect, note, reply, test, unique } from "./agent-test";

const saved = (page: Page) => expect(page.getByText("Draft saved").filter({ visible: true })).toBeVisible();

test("merges drafts written on two computers", async ({ page, visit, customer, elsewhere }) => {
  const number = await customer.open(unique("Two computers"));
  await visit(`/tickets/${number}`);
  const other = await elsewhere(number);
  await expect(reply(other)).toBeVisible();
  await reply(page).fill("At the desk");
  await saved(page);
  await reply(other).fill("On the phone");
  await expect(reply(other)).toHaveValue("At the desk\n\nOn the phone");
  await saved(other);
  await reply(page).press("End");
  await reply(page).pressSequentially(", typed on");
  await expect(reply(page)).toHaveValue("At the desk, typed on\n\nOn the phone");
  await saved(page);
  await page.reload();
  await expect(reply(page)).toHaveValue("At the desk, typed on\n\nOn the phone");

  await page.keyboard.press("n");
  await note(page).fill("For the team");
  await saved(page);
  await other.keyboard.press("Escape");
  await other.keyboard.press("n");
  await note(other).fill("For all of them");
  await expect(note(other)).toHaveValue("For the team\n\nFor all of them");
});

test("puts an undone reply before what has been typed since", async ({ page, visit, customer, agentApi }) => {
  const number = await customer.open(unique("Comes back"));
  const agent = await agentApi("agent");
  const sendAt = new Date(Date.now() + 86_400_000).toISOString();
  await agent.call("POST", `/tickets/${number}/messages`, { body: "For tomorrow", sendAt });
  await visit(`/tickets/${number}`);
  await reply(page).pressSequentially("I typing");
  for (let letter = 0; letter < "typing".length; letter++) await page.keyboard.press("ArrowLeft");
  await customer.reply(number, "It is done already");
  await expect(reply(page)).toHaveValue("For tomorrow\n\nI typing");
  await page.keyboard.type("am ");
  await expect(reply(page)).toHaveValue("For tomorrow\n\nI am typing");
  await saved(page);
  await page.reload();
  await expect(reply(page)).toHaveValue("For tomorrow\n\nI am typing");
});
