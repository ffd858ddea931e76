import { SANDBOXES } from "../hosts/dashboard/embeds";
import { expect, messages, openTicket, ready, reply, send, test } from "./customer-test";

for (const sandbox of SANDBOXES)
  test(`works in the sandbox "${sandbox}", without origin, cookies or storage`, async ({ page, visit }) => {
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (line) => line.type() === "error" && problems.push(line.text()));
    const asked: Record<string, string>[] = [];
    page.on("request", (request) => request.url().includes("/api/portal/") && asked.push(request.headers()));
    page.on("response", (response) =>
      response.headers()["set-cookie"] && response.url().includes("portal")
        ? problems.push("a cookie")
        : null,
    );

    const portal = await ready(await visit(page, { sandbox }));
    await openTicket(portal, "In the sandbox");
    await reply(portal).fill("And a reply.");
    await send(portal);
    await expect(messages(portal).last()).toContainText("And a reply.");

    expect(problems).toEqual([]);
    expect(asked.length).toBeGreaterThan(2);
    for (const headers of asked)
      expect([headers["cookie"] ?? "", headers["referer"] ?? ""]).toEqual(["", ""]);
    expect(await portal.locator("html").evaluate(() => globalThis.origin)).toBe("null");
  });

test("the token and the signature stand in no attribute", async ({ portal, identity }) => {
  await openTicket(portal, "Nothing to find");
  const html = await portal.locator("html").evaluate((element) => element.outerHTML);
  expect(html).not.toContain(identity["hmac"] ?? "-");
  expect(html).not.toContain(identity["email"] ?? "-");
  await expect(portal.locator("#lodge-boot")).toHaveCount(0);
});

test("it fills a wide frame with list and thread, and a narrow one with either", async ({ page, portal }) => {
  await openTicket(portal, "Wide and narrow");
  const list = portal.getByRole("navigation", { name: "Tickets" });
  await expect(list).toBeVisible();
  await page.setViewportSize({ width: 320, height: 600 });
  await expect(list).toBeHidden();
  const overflow = () =>
    portal.locator("html").evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(await overflow()).toBe(0);
  await portal.getByRole("button", { name: "Back to tickets" }).click();
  await expect(list).toBeVisible();
  expect(await overflow()).toBe(0);
});
