// `npm run check`: checks the sources without running them, in order, and prints each step
// with its time. The first step that fails ends it.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { generateClient } from "../build.mjs";
import { ROOT } from "../lib/install.mjs";

/** The file behind a package's command, so that it runs on this very Node. */
function command(packageName, name = packageName) {
  const folder = path.join(ROOT, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return path.join(folder, typeof bin === "string" ? bin : bin[name]);
}

const eslintArguments = [
  ...["--config", "scripts/checks/eslint.config.js", "--max-warnings", "0"],
  ...["--cache", "--cache-location", "node_modules/.cache/eslint/", "."],
];

const STEPS = [
  ["format", () => [command("prettier"), "--check", "--log-level", "warn", "."]],
  ["lint", () => [command("eslint"), ...eslintArguments]],
  ["types", () => [command("typescript", "tsc"), "--noEmit", "--project", "."]],
  ["dependencies and layout", () => ["scripts/checks/dependencies.mjs"]],
  ["dead code", () => [command("knip"), "--no-progress"]],
  ["schema equals migrations", () => ["scripts/migrate.mjs", "check"]],
];

generateClient();
for (const [name, words] of STEPS) {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, words(), { cwd: ROOT, stdio: "inherit" });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? "ok  " : "FAIL"} ${name} (${seconds} s)\n`);
  if (status !== 0) {
    process.stderr.write(`The check "${name}" failed. See the output above.\n`);
    process.exit(1);
  }
}
