// The embedded PostgreSQL: a child process that is stopped last, after everything that uses it.
import { spawn } from "node:child_process";
import { chmodSync, closeSync, existsSync, openSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { freePort } from "./free-port.mjs";
import { binaries, initialise, requireTraversable, unprivileged } from "./postgres-files.mjs";
import { alive, isPostgres } from "./processes.mjs";

const SETTINGS = {
  shared_buffers: "256MB",
  max_connections: "60",
  random_page_cost: "1.1",
  jit: "off",
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
};

/** Finds a server that is running in the folder: another process uses it, or was killed. */
function running(folder) {
  const file = path.join(folder, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  return pid && port && isPostgres(pid) ? { pid, port } : null;
}

async function untilReady(url, exited, logFile) {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (exited()) throw new Error(`PostgreSQL exited during startup. See the end of ${logFile}.`);
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

function launch({ bin, owner, folder, settings }, port) {
  const all = Object.entries({ ...SETTINGS, ...settings });
  const flags = all.flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(`${folder}.log`, "a");
  // Detached: Ctrl-C reaches the whole process group, but the database must stop last.
  const child = spawn(bin.postgres, ["-D", folder, "-p", String(port), ...flags], {
    ...owner,
    detached: true,
    stdio: ["ignore", "ignore", log],
  });
  closeSync(log);
  let exited = false;
  child.on("exit", () => (exited = true));
  child.unref();
  return { pid: child.pid, port, exited: () => exited };
}

/**
 * Starts the embedded PostgreSQL in a folder, or connects to the one that is running there.
 * @param {{ folder: string, password: string, settings?: Record<string, string> }} options
 * @returns {Promise<{ url: string, adminUrl: string, isOurs: boolean, stop: () => Promise<void>, keepAlive: (handlers: Handlers) => void }>}
 *   `isOurs`: whether this call started it; `keepAlive` restarts it at the same address whenever it exits
 * @typedef {{ onLost: () => void, onBack: () => void, onGone: (error: Error) => void }} Handlers
 */
export async function startPostgres({ folder, password, settings = {} }) {
  const bin = await binaries();
  const owner = unprivileged();
  if (owner.uid !== undefined) [path.dirname(folder), bin.postgres].forEach(requireTraversable);
  for (const file of [bin.postgres, bin.initdb]) if (!(statSync(file).mode & 0o001)) chmodSync(file, 0o755);
  if (!existsSync(path.join(folder, "PG_VERSION"))) initialise(bin, folder, password, owner);

  const options = { bin, owner, folder, settings };
  const found = running(folder);
  let server = found ?? launch(options, await freePort());
  const { port } = server;
  const address = (database) => `postgresql://lodge:${password}@127.0.0.1:${port}/${database}`;
  const ready = () =>
    untilReady(address("postgres"), server.exited ?? (() => !alive(server.pid)), `${folder}.log`);
  await ready();
  await createDatabase(address("postgres"), "lodge");

  let watch;
  let restarting = Promise.resolve();
  const restart = async () => {
    server = launch(options, port);
    await ready();
  };
  const keepAlive = (handlers) => {
    watch = setTimeout(async () => {
      if (!alive(server.pid)) {
        restarting = restartAfterCrash(restart, handlers);
        await restarting;
      }
      if (watch) keepAlive(handlers);
    }, 250);
    watch.unref();
  };
  const stop = async () => {
    clearTimeout(watch);
    watch = undefined;
    await restarting;
    await end(server.pid);
  };
  return { url: address("lodge"), adminUrl: address("postgres"), isOurs: !found, stop, keepAlive };
}

/**
 * Restarts a crashed server. It refuses to start while its old child processes still hold its memory, so this retries
 * for 30 seconds.
 */
async function restartAfterCrash(restart, { onLost, onBack, onGone }) {
  onLost();
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      await restart();
      return onBack();
    } catch (error) {
      if (Date.now() > deadline) return onGone(error);
      await sleep(300);
    }
  }
}

async function end(pid) {
  if (!alive(pid)) return;
  process.kill(pid, "SIGINT");
  for (let waited = 0; alive(pid) && waited < 5000; waited += 50) await sleep(50);
  if (alive(pid)) process.kill(pid, "SIGQUIT");
}
