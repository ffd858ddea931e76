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
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    // Recording every test costs a fifth of the time: run a failing one again with `--trace on`.
    trace: "on-first-retry",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [...QUIET, "--disable-sync", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    },
  },
});
