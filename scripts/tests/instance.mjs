// A Lodge of its own for the browser tests: its own ports, data, build and assets. Nothing that runs notices it.
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT } from "../lib/install.mjs";

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** What of the surroundings a test must not inherit. */
const FOREIGN =
  /^(APP_|DATABASE_|DATA_DIR|DEMO|RESEND_|MAIL_|SMTP_|S3_|SLACK_|REDIS_|WORKER|TRUSTED_|HOST$|PORT$|LODGE_|METRICS_)/;

/**
 * Starts `npm start`'s own script.
 * @param {Record<string, string>} settings more environment variables
 * @returns {Promise<{ demoFile: string, folder: string, pid: number, log: () => string, stop: () => Promise<number> }>}
 */
export async function startInstance(settings = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "lodge-e2e-"));
  chmodSync(folder, 0o755);
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name)));
  const env = {
    ...inherited,
    DATA_DIR: path.join(folder, "data"),
    PORT: String(await freePort()),
    DEMO_HOST_PORT: String(await freePort()),
    LODGE_BUILD_DIR: ".next-test",
    LOG_LEVEL: "warn",
    ...settings,
  };
  let output = "";
  const child = spawn(process.execPath, ["scripts/run.mjs"], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const ended = new Promise((resolve) => child.on("exit", (code, signal) => resolve(code ?? signal)));
  const stop = async () => {
    child.kill("SIGTERM");
    const code = await ended;
    rmSync(folder, { recursive: true, force: true });
    return code;
  };
  let isOver = false;
  void ended.then(() => (isOver = true));
  const demoFile = path.join(env.DATA_DIR, "demo.json");
  for (let second = 0; second < 600; second++) {
    const ready = await fetch(`http://localhost:${env.PORT}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready && existsSync(demoFile)) return { demoFile, folder, pid: child.pid, log: () => output, stop };
    if (isOver) throw new Error(`Lodge ended while starting:\n${output}`);
    await sleep(500);
  }
  await stop();
  throw new Error(`Lodge did not start within five minutes:\n${output}`);
}
