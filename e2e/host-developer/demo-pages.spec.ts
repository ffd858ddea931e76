import { embedsOf } from "../hosts/dashboard/embeds";
import { scriptsOf } from "../hosts/dashboard/scripts";
import { expect, test } from "../fixtures";
import { launcher, ready } from "./host-test";

/** The demo product's pages: each way of embedding, with its snippet on show. */
test("every page of the demo product shows the portal and how it is made", async ({ page, demo }) => {
  test.slow();
  const customer = demo.customers[0]?.email ?? "";
  await page.goto(`${demo.hostUrl}/?as=${encodeURIComponent(customer)}`);
  const ways = [...embedsOf(demo), ...scriptsOf(demo)];
  expect(ways.length).toBe(11);
  for (const way of ways) {
    await page
      .getByRole("link", { name: way.path === "/support" ? "Support" : way.name, exact: true })
      .click();
    await page.waitForURL(`**${way.path}`);
    if ("snippet" in way && !way.fills) await launcher(page).click();
    await ready(page);
    await page.reload();
    await page.getByText("How this page is made").click();
    const shown = "source" in way ? "@lodge/widget/react" : new URL(demo.baseUrl).host;
    await expect(page.locator(".drawer code").first()).toContainText(shown);
  }
});
