import { expect, test } from "../fixtures";

const PAGES = ["portal", "categories", "security", "security/debugger", "customization", "api"] as const;

test("refuses settings to agents, and says who can change them", async ({ page, demo, signedIn }) => {
  await signedIn(page, "agent");
  const { slug } = demo.workspace;
  for (const settings of PAGES) {
    await page.goto(`${demo.baseUrl}/${slug}/settings/${settings}`);
    await expect(page.getByText("Only owners and admins can change these settings")).toBeVisible();
    await expect(page.getByText("Ask one of them to make a change")).toBeVisible();
  }
  for (const settings of [
    "portal",
    "security",
    "security/failures",
    "security/health",
    "customization",
    "api",
  ]) {
    const path = `${demo.baseUrl}/api/workspaces/${slug}/settings/${settings}`;
    expect((await page.request.get(path)).status()).toBe(403);
  }
});
