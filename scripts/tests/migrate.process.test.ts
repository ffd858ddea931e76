import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { expect, test } from "vitest";
import { startPostgres } from "../lib/postgres.mjs";

/** Migrates as an operator does. @returns the output */
async function deploy(url: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/migrate.mjs", "deploy"], {
    env: { ...process.env, DATABASE_URL: url },
  });
  return stdout.trim();
}

test(
  "a migration gives up waiting for a locked table and can be run again",
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "lodge-migrate-test-"));
    chmodSync(folder, 0o755);
    const settings = { fsync: "off" };
    const database = await startPostgres({ folder: path.join(folder, "db"), password: "test", settings });
    const other = new pg.Client({ connectionString: database.url });
    try {
      await other.connect();
      // An open transaction holds a table that the first migration creates.
      await other.query(`BEGIN; CREATE TABLE "User" (id int)`);
      await expect(deploy(database.url)).rejects.toThrow(/lock timeout/);
      await other.query("ROLLBACK");
      const applied = (await deploy(database.url)).split("\n");
      expect(applied.length).toBeGreaterThan(5);
      expect(await deploy(database.url)).toBe("");
    } finally {
      await other.end();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
