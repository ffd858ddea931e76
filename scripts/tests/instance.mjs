// Starts a separate Lodge for tests, with its own ports, data and build, beside whatever else runs.
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../lib/free-port.mjs";
import { ROOT } from "../lib/install.mjs";

/** Environment variables that a test must not inherit. */
const FOREIGN =
  /^(APP_|DATABASE_|DATA_DIR|DEMO|RESEND_|MAIL_|SMTP_|S3_|SLACK_|REDIS_|WORKER|TRUSTED_|HOST$|PORT$|LODGE_|METRICS_)/;

function environment(folder, settings) {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name)));
  const own = { DATA_DIR: path.join(folder, "data"), LODGE_BUILD_DIR: ".next-test", LOG_LEVEL: "warn" };
  return { ...inherited, ...own, ...settings };
}

/**
 * Runs `npm start`'s own script, or another.
 * @param {string} folder of its data
 * @param {Record<string, string>} settings more environment variables
 */
export function run(folder, settings = {}, script = "scripts/run.mjs") {
  let output = "";
  let isOver = false;
  const env = environment(folder, settings);
  const options = { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] };
  const child = spawn(process.execPath, [script], options);
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  /** @type {Promise<number | string>} its exit code, or the signal that stopped it */
  const ended = new Promise((resolve) => {
    child.on("close", (code, signal) => {
      isOver = true;
      resolve(code ?? signal);
    });
  });
  return { child, env, ended, log: () => output, isOver: () => isOver };
}

const isReady = (url) =>
  fetch(`${url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );

/**
 * Starts a Lodge and waits until it is ready.
 * @param {Record<string, string>} settings more environment variables
 * @param {string} [folder] of an earlier instance, to reuse its data
 */
export async function startInstance(
  settings = {},
  folder = mkdtempSync(path.join(os.tmpdir(), "lodge-e2e-")),
) {
  chmodSync(folder, 0o755);
  const ports = {
    PORT: settings.PORT ?? String(await freePort()),
    DEMO_HOST_PORT: settings.DEMO_HOST_PORT ?? String(await freePort()),
  };
  const { child, env, ended, log, isOver } = run(folder, { ...ports, ...settings });
  /** @param {"SIGTERM" | "SIGKILL"} signal @returns {Promise<number | string>} its exit code or signal; the data stay */
  const end = (signal) => {
    child.kill(signal);
    return ended;
  };
  const stop = async () => {
    const code = await end("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
    return code;
  };
  const url = `http://localhost:${env.PORT}`;
  const demoFile = path.join(env.DATA_DIR, "demo.json");
  const instance = { url, demoFile, folder, ports, pid: child.pid, log, end, stop };
  for (let waited = 0; waited < 300_000; waited += 100) {
    if ((await isReady(url)) && existsSync(demoFile)) return instance;
    if (isOver()) throw new Error(`Lodge stopped while starting:\n${log()}`);
    await sleep(100);
  }
  await stop();
  throw new Error(`Lodge did not start within five minutes:\n${log()}`);
}
