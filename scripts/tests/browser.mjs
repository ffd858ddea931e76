// The Chromium for the browser tests: an installed one, else one from the system's packages or npm.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const SYSTEM = [
  ...[
    // Without a window it has less to do, and takes a third of the time.
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
  ],
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const has = (command) => spawnSync("sh", ["-c", `command -v ${command}`], { stdio: "ignore" }).status === 0;

/** @returns {string | null} the path of an installed Chromium: the one in CHROMIUM_PATH, else the system's */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  return SYSTEM.find(existsSync) ?? playwrightChromium();
}

function playwrightChromium() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(os.homedir(), ".cache/ms-playwright");
  const folder = existsSync(cache)
    ? readdirSync(cache)
        .filter((name) => /^chromium-\d+$/.test(name))
        .sort((a, b) => b.localeCompare(a, "en", { numeric: true }))[0]
    : undefined;
  const file = folder && path.join(cache, folder, "chrome-linux/chrome");
  return file && existsSync(file) ? file : null;
}

function aptInstall(packages) {
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
}

/** Installs the browser of an npm package outside the project, so that package.json stays as it is. */
function npmInstall() {
  const folder = path.join(os.tmpdir(), "lodge-test-browser");
  const spec = "@sparticuz/chromium@153.0.0";
  const options = { stdio: ["ignore", "ignore", "inherit"] };
  spawnSync(
    "npm",
    ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder, spec],
    options,
  );
  const code = `import("${folder}/node_modules/@sparticuz/chromium/build/esm/index.js").then(async (m) => console.log(await m.default.executablePath()))`;
  const { stdout } = spawnSync(process.execPath, ["-e", code], { encoding: "utf8" });
  const file = stdout.trim().split("\n").at(-1) ?? "";
  return existsSync(file) ? file : null;
}

/** Installs a Chromium where there is none. @returns {string} its path @throws Error when that fails */
export function ensureChromium() {
  let found = findChromium();
  const mayInstall = process.getuid?.() === 0 && has("apt-get");
  if (!found && mayInstall) {
    aptInstall(["chromium"]);
    found = findChromium();
  }
  found ??= npmInstall();
  if (found) return found;
  throw new Error("The browser tests need Chromium: install it, or set CHROMIUM_PATH.");
}
