import { expect, messages, openTicket, ready, reload, reply, row, send, test } from "./customer-test";

const MESSAGES = "**/api/portal/tickets/*/messages";

test("a reply that could not be sent is sent once by Retry", async ({ page, portal, answer }) => {
  const number = await openTicket(portal, "Sent by Retry");
  await page.route(MESSAGES, (route) => route.abort());
  await reply(portal).fill("Only once, please.");
  await send(portal);
  await expect(portal.getByText("Not sent", { exact: true })).toBeVisible();
  // An answer in between fetches the thread again; what failed stays.
  await answer(number, "An answer in between.");
  await expect(messages(portal).last()).toContainText("An answer in between.");
  await page.unroute(MESSAGES);
  await portal.getByRole("button", { name: "Retry", exact: true }).click();
  await expect(messages(portal).filter({ hasText: "Only once, please." })).toHaveCount(1);
  await expect(portal.getByText("Not sent", { exact: true })).toHaveCount(0);
});

test("a reply whose answer got lost is not sent twice", async ({ page, portal }) => {
  await openTicket(portal, "Answer lost");
  await page.route(MESSAGES, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    await route.abort();
  });
  await reply(portal).fill("Arrived, but who knows.");
  await send(portal);
  await expect(portal.getByText("Not sent", { exact: true })).toBeVisible();
  await page.unroute(MESSAGES);
  await portal.getByRole("button", { name: "Retry", exact: true }).click();
  await expect(portal.getByText("Not sent", { exact: true })).toHaveCount(0);
  await reload(page, portal);
  await row(portal, "Answer lost").getByRole("button").click();
  await expect(messages(portal).filter({ hasText: "Arrived, but who knows." })).toHaveCount(1);
});

test("a reply that failed can be taken back and changed", async ({ page, portal }) => {
  await openTicket(portal, "Taken back");
  await page.route(MESSAGES, (route) => route.abort());
  await reply(portal).fill("With a mistakr");
  await send(portal);
  await portal.getByRole("button", { name: "Edit" }).click();
  await expect(reply(portal)).toHaveValue("With a mistakr");
  await page.unroute(MESSAGES);
  await reply(portal).fill("Without a mistake");
  await send(portal);
  await expect(messages(portal).last()).toContainText("Without a mistake");
});

test("what is typed survives a reload, also in the moment after typing", async ({ page, portal }) => {
  await openTicket(portal, "Half a reply");
  await reply(portal).fill("Half a sent");
  await reload(page, portal);
  await row(portal, "Half a reply").getByRole("button").click();
  await expect(reply(portal)).toHaveValue("Half a sent");
});

test("a session that has ended is renewed, and nothing is lost", async ({ page, portal }) => {
  await openTicket(portal, "Session over");
  let refused = 0;
  await page.route(MESSAGES, (route) =>
    route.request().method() === "POST" && refused++ === 0
      ? route.fulfill({ status: 401, headers: { "access-control-allow-origin": "*" }, body: "{}" })
      : route.continue(),
  );
  const renewed = page.waitForResponse((response) => response.url().endsWith("/api/portal/sessions"));
  await reply(portal).fill("Sent with the new session.");
  await send(portal);
  expect((await renewed).status()).toBe(201);
  await expect(messages(portal).last()).toContainText("Sent with the new session.");
});

test("where the session cannot be renewed, the reason stands above the kept text", async ({
  page,
  portal,
}) => {
  await openTicket(portal, "Not renewed");
  const refuse = (code: string, message: string) => ({
    status: 401,
    headers: { "access-control-allow-origin": "*" },
    json: { error: { code, message } },
  });
  await page.route(MESSAGES, (route) => route.fulfill(refuse("unauthenticated", "Over.")));
  await page.route("**/api/portal/sessions", (route) =>
    route.fulfill(refuse("signature_mismatch", "The signature does not fit.")),
  );
  await reply(portal).fill("Kept all the same.");
  await send(portal);
  await expect(
    portal.getByRole("alert").getByText("The signature does not fit. Copy any unsent text"),
  ).toBeVisible();
  await expect(portal.locator(".lodge-message[data-state=failed]")).toContainText("Kept all the same.");
});

test("live updates come back after the connection was cut", async ({ page, portal, answer }) => {
  const number = await openTicket(portal, "Cut off");
  await page.context().setOffline(true);
  await answer(number, "Written while you were away.");
  await page.context().setOffline(false);
  await expect(messages(portal).last()).toContainText("Written while you were away.", { timeout: 20_000 });
});

test("a page without scripts can be read", async ({ browser, page, portal, visit }) => {
  await openTicket(portal, "Readable without scripts");
  await ready(portal);
  await page.close();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await visit(await context.newPage());
  await expect(plain.getByText("Readable without scripts")).toBeVisible();
  await context.close();
});
