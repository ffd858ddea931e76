// `npm test`: checks, unit and database tests, then a production build, tested as a process and in real browsers.
// A failure does not stop the rest. The last line is `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { generateClient } from "../build.mjs";
import { buildEmbed } from "../build-embed.mjs";
import { ROOT } from "../lib/install.mjs";
import { ensureChromium } from "./browser.mjs";
import { startInstance } from "./instance.mjs";
import { missingGroups } from "./programs.mjs";
import { countMissing, countPlaywright, countVitest } from "./tally.mjs";

const CI = process.env.CI === "true";
/** How many browser tests may pass at the second attempt. */
const REPEATS = CI ? 1 : 0;

const reports = mkdtempSync(path.join(os.tmpdir(), "lodge-reports-"));
const missing = missingGroups();
const total = { passed: 0, failed: 0 };
/** Lines to print before the last one. */
const remarks = [];

function count({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

const countOne = (isPassed) => count({ passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 });

function run(words, env = {}) {
  const options = { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...env } };
  return spawnSync(process.execPath, words, options).status ?? 1;
}

/** Runs a part of the suite and notes how long it took. */
async function part(name, work) {
  const started = Date.now();
  try {
    return await work();
  } finally {
    remarks.push(`${name}: ${Math.round((Date.now() - started) / 1000)} s`);
  }
}

/** A runner that exits with an error but reports no failed test (it did not get that far) counts as one failure. */
function countRunner(status, file, counts) {
  try {
    const { passed, failed } = counts(JSON.parse(readFileSync(file, "utf8")));
    count({ passed, failed: status !== 0 && failed === 0 ? 1 : failed });
  } catch {
    count({ passed: 0, failed: 1 });
  }
}

function vitest(...projects) {
  const file = path.join(reports, `${projects.join("-")}.json`);
  const words = ["node_modules/vitest/vitest.mjs", "run", "-c", "lib/testing/vitest.config.ts"];
  const chosen = projects.flatMap((name) => ["--project", name]);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  countRunner(run([...words, ...chosen, ...reporters]), file, countVitest);
}

function playwright(env) {
  const file = path.join(reports, "playwright.json");
  const words = ["node_modules/@playwright/test/cli.js", "test", "-c", "e2e/playwright.config.ts"];
  const status = run([...words, `--retries=${REPEATS}`], { ...env, LODGE_REPORT: file });
  countRunner(status, file, (report) => {
    const { repeated, ...counts } = countPlaywright(report, REPEATS);
    remarks.push(...repeated.map((title) => `Passed at the second attempt: ${title}`));
    return counts;
  });
}

function otherEngines(demoFile) {
  for (const [name, engine] of [
    ["the portal in Firefox", "firefox"],
    ["the portal in WebKit", "webkit"],
  ])
    if (!missing.some(({ group }) => group === name))
      countOne(run(["e2e/engines/smoke.ts", "--demo", demoFile, "--engine", engine]) === 0);
}

/** Everything that needs a production build; the first instance builds it. */
async function installation() {
  let instance;
  try {
    instance = await part("build and start", () => startInstance());
    const { demoFile } = instance;
    await part("process tests", () => vitest("process"));
    const env = { CHROMIUM_PATH: ensureChromium(), LODGE_BUILD_DIR: ".next-test", LODGE_DEMO_FILE: demoFile };
    await part("browser tests", () => playwright(env));
    await part("other browsers", () => otherEngines(demoFile));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    countOne(false);
  }
  if (!instance) return;
  const code = await instance.stop();
  countOne(code === 0);
  if (code !== 0) console.error(`Lodge did not stop cleanly (${code}):\n${instance.log()}`);
}

generateClient();
await part("checks", () => countOne(run(["scripts/checks/run.mjs"]) === 0));
// A test reads the portal's page, which names the built files.
await buildEmbed();
await part("unit and database tests", () => vitest("unit", "db"));
await installation();
rmSync(reports, { recursive: true, force: true });
count(countMissing(missing, CI));
for (const { group, packages } of missing)
  remarks.push(`Not run: ${group}. Install ${packages.join(", ")}${CI ? "; CI requires it" : ""}.`);
for (const line of remarks) console.log(line);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
