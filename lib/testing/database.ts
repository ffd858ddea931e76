import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** One real PostgreSQL for all database tests of a run, in a folder that is thrown away. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { startPostgres } = await import("../../scripts/lib/postgres.mjs");
  const { deploy } = await import("../../scripts/migrate.mjs");
  const folder = mkdtempSync(path.join(os.tmpdir(), "lodge-test-"));
  chmodSync(folder, 0o755);
  const database = await startPostgres({
    folder: path.join(folder, "db"),
    password: "test",
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off" },
  });
  await deploy(database.url);
  project.provide("databaseUrl", database.url);
  return async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
