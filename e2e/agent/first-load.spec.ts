import { gzipSync } from "node:zlib";
import { expect, test } from "./agent-test";

/** The JavaScript that a modern browser loads before a page of the agent app can run, in gzipped bytes. */
const BUDGET = 220 * 1024;

for (const path of [
  "/inbox/all",
  "/tickets/1",
  "/search",
  "/reports",
  "/settings/portal",
  "/settings/security",
  "/settings/account",
]) {
  test(`the first load of ${path} is at most 220 KB of JavaScript`, async ({ page, demo, signedIn }) => {
    await signedIn(page, "owner");
    const address = `${demo.baseUrl}/${demo.workspace.slug}${path}`;
    const document = await (await page.request.get(address)).text();
    const scripts = [...document.matchAll(/<script\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !/\bnomodule\b/i.test(tag))
      .flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []);
    expect(scripts.length).toBeGreaterThan(3);
    const sizes = await Promise.all(
      [...new Set(scripts)].map(async (source) => {
        const answer = await page.request.get(new URL(source, address).href);
        expect(answer.ok()).toBe(true);
        return gzipSync(await answer.body()).length;
      }),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET);
  });
}
