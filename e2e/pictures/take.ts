// The pictures of the documentation, from a running demo with its own data.
//   node e2e/pictures/take.ts [--demo .data/demo.json] [--out docs/images]
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Browser, type Page } from "@playwright/test";
import type { DemoFile } from "../../prisma/seed/demo-file.ts";
import { findChromium } from "../../scripts/tests/browser.mjs";

const { values } = parseArgs({
  options: {
    demo: { type: "string", default: ".data/demo.json" },
    out: { type: "string", default: "docs/images" },
  },
});
const demo = JSON.parse(readFileSync(values.demo, "utf8")) as DemoFile;
const executablePath = findChromium();

/** The ticket of the demo in which the team talks, too. */
const SUBJECT = "Export to CSV stops at 10,000 rows";

async function openTicket(page: Page): Promise<void> {
  await page.locator("[data-ticket-row]", { hasText: SUBJECT }).click();
  await page.getByRole("heading", { name: SUBJECT }).waitFor();
  await page.locator("[aria-label=Messages] li").first().waitFor();
  // What is new is told to the reader for a moment only.
  await page.mouse.move(0, 0);
}

type Picture = { name: string; path: string; shows: string; then?: (page: Page) => Promise<void> };

const PICTURES: Picture[] = [
  { name: "inbox", path: "/inbox/all", shows: "[data-ticket-row]" },
  { name: "ticket", path: "/inbox/all", shows: "[data-ticket-row]", then: openTicket },
  { name: "search", path: "/search?q=chart", shows: "main mark" },
  {
    name: "command-bar",
    path: "/inbox/all",
    shows: "[data-ticket-row]",
    then: async (page) => {
      await openTicket(page);
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: "Search commands, tickets, people, and pages" }).fill("re");
      await page.getByRole("option").first().waitFor();
      await page.locator("[role=listbox][aria-busy=false]").waitFor();
    },
  },
  { name: "reports", path: "/reports?days=30", shows: "text=Opened and resolved" },
];

const WIDE = { width: 1440, height: 900 };
const LOOKS = [
  { look: "light", colorScheme: "light", viewport: WIDE },
  { look: "dark", colorScheme: "dark", viewport: WIDE },
  { look: "phone", colorScheme: "light", viewport: { width: 390, height: 844 } },
  { look: "phone-dark", colorScheme: "dark", viewport: { width: 390, height: 844 } },
] as const;

async function take(browser: Browser, { look, ...how }: (typeof LOOKS)[number]): Promise<void> {
  const context = await browser.newContext({
    ...how,
    baseURL: demo.baseUrl,
    locale: "en-GB",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const user = demo.users.find(({ role }) => role === "agent");
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(user?.email ?? "");
  await page.getByLabel("Password").fill(user?.password ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/inbox/);
  for (const { name, path: place, shows, then } of PICTURES) {
    await page.goto(`/${demo.workspace.slug}${place}`);
    await page.locator(shows).first().waitFor();
    await then?.(page);
    // A stream stays open, so the network is never idle: what comes late (counts, the bell) gets a second.
    await page.waitForTimeout(1000);
    await page.screenshot({ path: path.join(values.out, `${name}-${look}.png`) });
  }
  await context.close();
}

const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
for (const look of LOOKS) await take(browser, look);
await browser.close();
