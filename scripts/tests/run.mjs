// `npm test`: checks, unit and database tests, then a production build as a process and in real browsers. Everything
// runs, whatever failed before it. The last line is `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { generateClient } from "../build.mjs";
import { buildEmbed } from "../build-embed.mjs";
import { ROOT } from "../lib/install.mjs";
import { ensureChromium, otherEngines } from "./browser.mjs";
import { startInstance } from "./instance.mjs";

const reports = mkdtempSync(path.join(os.tmpdir(), "lodge-reports-"));
const total = { passed: 0, failed: 0 };

function count(passed, failed) {
  total.passed += passed;
  total.failed += failed;
}

function run(words, env = {}) {
  const { status } = spawnSync(process.execPath, words, {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}

const readReport = (file) => JSON.parse(readFileSync(file, "utf8"));

/** A runner that ended badly without a failed test (it could not even begin) counts as one failure. */
function countRunner(status, file, numbers) {
  try {
    const [passed, failed] = numbers(readReport(file));
    count(passed, status !== 0 && failed === 0 ? 1 : failed);
  } catch {
    count(0, 1);
  }
}

function checks() {
  const status = run(["scripts/checks/run.mjs"]);
  count(status === 0 ? 1 : 0, status === 0 ? 0 : 1);
}

function vitest(...projects) {
  const file = path.join(reports, `${projects.join("-")}.json`);
  const words = ["node_modules/vitest/vitest.mjs", "run", "-c", "lib/testing/vitest.config.ts"];
  const chosen = projects.flatMap((name) => ["--project", name]);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const status = run([...words, ...chosen, ...reporters]);
  countRunner(status, file, ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => [
    numPassedTests,
    numFailedTests + numPendingTests + numTodoTests,
  ]);
}

/** Titles of the tests that failed and then passed. */
const unsteady = [];

/** Three hundred tests with real clocks and two browsers: one that fails is run once more, and that is said. */
function playwright(env) {
  const file = path.join(reports, "playwright.json");
  const words = [
    "node_modules/@playwright/test/cli.js",
    "test",
    "-c",
    "e2e/playwright.config.ts",
    "--retries=1",
  ];
  const status = run(words, { ...env, LODGE_REPORT: file });
  countRunner(status, file, ({ stats, suites }) => {
    unsteady.push(...suites.flatMap(unsteadyTests));
    return [stats.expected + stats.flaky, stats.unexpected + stats.skipped];
  });
}

function unsteadyTests({ suites = [], specs = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === "flaky"));
  return [
    ...own.map(({ file, line, title }) => `${file}:${line} ${title}`),
    ...suites.flatMap(unsteadyTests),
  ];
}

function engines(demoFile) {
  const found = otherEngines();
  if (found.length === 0)
    return console.log("Neither Firefox nor WebKit is here; the portal was tested in Chromium only.");
  for (const engine of found) {
    const status = run(["e2e/engines/smoke.ts", "--demo", demoFile, "--engine", engine]);
    count(status === 0 ? 1 : 0, status === 0 ? 0 : 1);
  }
}

/** On the build that the first instance makes. */
async function installation() {
  let instance;
  try {
    instance = await startInstance();
    vitest("process");
    playwright({
      CHROMIUM_PATH: ensureChromium(),
      LODGE_BUILD_DIR: ".next-test",
      LODGE_DEMO_FILE: instance.demoFile,
    });
    engines(instance.demoFile);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    count(0, 1);
  }
  if (!instance) return;
  const code = await instance.stop();
  count(code === 0 ? 1 : 0, code === 0 ? 0 : 1);
  if (code !== 0) console.error(`Lodge did not end cleanly (${code}):\n${instance.log()}`);
}

generateClient();
checks();
// A test reads the portal's page, which names what was built.
await buildEmbed();
vitest("unit", "db");
await installation();
rmSync(reports, { recursive: true, force: true });
for (const title of unsteady) console.log(`Passed at the second attempt only: ${title}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
