import { expect, messages, reply, row, test, unique } from "./agent-test";

test("a reply reaches the customer's open portal without a reload", async ({
  page,
  visit,
  demoCustomer: customer,
  portalFrame,
  context,
}) => {
  const number = await customer.open(unique("Answer me"));
  const host = await context.newPage();
  const portal = await portalFrame(host, { customer: customer.email, query: `ticket=${number}` });
  await expect(portal.locator(".lodge-message-customer")).toBeVisible();
  await visit(`/tickets/${number}`);
  await reply(page).fill("Here is the answer.");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(reply(page)).toHaveValue("");
  await expect(messages(page)).toContainText("Here is the answer.");
  await expect(portal.locator(".lodge-message-agent")).toContainText("Here is the answer.");
  await expect(page.getByRole("button", { name: "Status: Pending" })).toBeVisible();
});

test("a customer's reply appears in the ticket and the list without a reload", async ({
  page,
  visit,
  customer,
}) => {
  const number = await customer.open(unique("Live"));
  await customer.open(unique("Above it"));
  await visit(`/tickets/${number}`);
  await expect(messages(page)).toContainText("Can you help me?");
  await customer.reply(number, "One more thing.");
  await expect(messages(page)).toContainText("One more thing.");
  await expect(page.locator("[data-ticket-row]").first()).toContainText("One more thing.");
});

test("sends and resolves in one step", async ({ page, visit, customer }) => {
  const number = await customer.open(unique("Quickly solved"));
  await visit(`/tickets/${number}`);
  await reply(page).fill("Solved.");
  await page.getByRole("button", { name: "Send and resolve" }).click();
  await expect(page.getByRole("button", { name: "Status: Resolved" })).toBeVisible();
  await expect(messages(page)).toContainText("Solved.");
});

test("keeps a draft across a reload and in another browser", async ({ page, visit, customer, elsewhere }) => {
  const number = await customer.open(unique("Draft"));
  await visit(`/tickets/${number}`);
  await reply(page).fill("Half an answer");
  await expect(page.getByText("Draft saved")).toBeVisible();
  await page.reload();
  await expect(reply(page)).toHaveValue("Half an answer");

  // Navigates away before the draft was saved: the page saves it on unload.
  await reply(page).fill("Half an answer, and more");
  await page.goto("about:blank");
  await expect(reply(await elsewhere(number))).toHaveValue("Half an answer, and more");
});

test("keeps a failed reply across a reload, and Retry sends it once", async ({ page, visit, customer }) => {
  const number = await customer.open(unique("Failing"));
  await visit(`/tickets/${number}`);
  // The server accepts it, but its response is lost: the hardest case.
  await page.route("**/messages", async (route) => {
    await route.fetch();
    await route.abort("connectionreset");
  });
  await reply(page).fill("Exactly once");
  await page.keyboard.press("Control+Enter");
  await expect(messages(page).getByText("Not sent")).toBeVisible();
  await page.reload();
  await expect(messages(page).getByText("Not sent")).toBeVisible();
  await page.unroute("**/messages");
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(messages(page).getByText(/Not sent|Sending…/)).toHaveCount(0);
  await page.reload();
  await expect(messages(page).getByText("Exactly once")).toHaveCount(1);
  await expect(row(page, number)).toContainText("Exactly once");
});

test("attaches picked and pasted files, and explains why a large one is refused", async ({
  page,
  visit,
  customer,
}) => {
  const number = await customer.open(unique("Files"));
  await visit(`/tickets/${number}`);
  await page.locator('input[type="file"]').setInputFiles([
    { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("A note.") },
    { name: "film.mov", mimeType: "video/quicktime", buffer: Buffer.alloc(21 * 1024 * 1024) },
  ]);
  const files = page.getByRole("list", { name: "Attached files" });
  await expect(files).toContainText("7 B");
  await expect(files).toContainText("Larger than 20 MB.");
  await page.getByRole("button", { name: "Remove film.mov" }).click();
  await reply(page).evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(["pasted"], "pasted.txt", { type: "text/plain" }));
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(files.getByText("6 B")).toBeVisible();
  await reply(page).fill("See the notes.");
  await page.keyboard.press("Control+Enter");
  const sent = messages(page).getByRole("listitem").filter({ hasText: "See the notes." });
  await expect(sent.getByRole("link", { name: /notes\.txt/ })).toBeVisible();
  await expect(sent.getByRole("link", { name: /pasted\.txt/ })).toBeVisible();
});
