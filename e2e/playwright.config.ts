import { defineConfig } from "@playwright/test";
import { findChromium } from "../scripts/tests/browser.mjs";

const executablePath = findChromium();

const QUIET = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
];

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../test-results",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: process.env["LODGE_REPORT"]
    ? [["list"], ["json", { outputFile: process.env["LODGE_REPORT"] }]]
    : "list",
  projects: [
    // These change the settings of one workspace: one after the other.
    { name: "admin", testMatch: "admin/**/*.spec.ts", workers: 1 },
    { name: "others", testIgnore: "admin/**" },
  ],
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    // Pictures of every step cost a fifth of the time; the pages themselves are recorded.
    trace: { mode: "retain-on-failure", screenshots: false },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [...QUIET, "--disable-sync", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    },
  },
});
