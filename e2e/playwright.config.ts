import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

/** In this order: what the environment names, the system's browser. `npm test` sees to it that there is one. */
const CANDIDATES = [
  process.env["CHROMIUM_PATH"] ?? "",
  ...[
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
  ],
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const executablePath = CANDIDATES.find((file) => file && existsSync(file));

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
