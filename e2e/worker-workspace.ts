import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { DemoFile } from "../prisma/seed/demo-file";
import { startDashboard } from "./hosts/dashboard/server";

/** Describes the instance under test. */
const DEMO_FILE = process.env["LODGE_DEMO_FILE"] ?? ".data/demo.json";
const SEED = path.resolve(import.meta.dirname, "../scripts/tests/seed-worker.mjs");

export type WorkerWorkspace = { demo: DemoFile; close: () => Promise<void> };

/** Creates two workspaces with the demo's content for one worker, and a host site that embeds the first. */
export async function createWorkerWorkspace(): Promise<WorkerWorkspace> {
  const { baseUrl } = JSON.parse(readFileSync(DEMO_FILE, "utf8")) as DemoFile;
  const folder = mkdtempSync(path.join(os.tmpdir(), "lodge-worker-"));
  const demoFile = path.join(folder, "demo.json");
  const host = await startDashboard({ port: 0, hostname: "127.0.0.1", demoFile });
  const close = async () => {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const data = path.resolve(path.dirname(DEMO_FILE));
  const suffix = randomBytes(4).toString("hex");
  await promisify(execFile)(process.execPath, [SEED, data, suffix, demoFile, baseUrl, host.url]);
  return { demo: JSON.parse(readFileSync(demoFile, "utf8")) as DemoFile, close };
}
