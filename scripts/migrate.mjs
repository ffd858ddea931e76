// Migrates with Prisma's engine as WebAssembly. Its files and `_prisma_migrations` rows are those of Prisma's own CLI.
//   node scripts/migrate.mjs deploy [last] | check | create <intent>
import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
  chmodSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { ROOT } from "./lib/install.mjs";
import { startPostgres } from "./lib/postgres.mjs";
import { SCHEMA, engineFor } from "./lib/schema-engine.mjs";

const MIGRATIONS = path.join(ROOT, "prisma/migrations");
const FILTERS = { externalTables: [], externalEnums: [] };
/** An arbitrary key for the lock that makes processes migrate one after the other. */
const LOCK = 5_063_417;

/** @param {string} [last] skips the migrations after this one */
function migrationList(last) {
  const names = existsSync(MIGRATIONS) ? readdirSync(MIGRATIONS, { withFileTypes: true }) : [];
  const lockfile = path.join(MIGRATIONS, "migration_lock.toml");
  return {
    baseDir: MIGRATIONS,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: names
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .filter((name) => last === undefined || name <= last)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok", value: readFileSync(path.join(MIGRATIONS, name, "migration.sql"), "utf8") },
        },
      })),
  };
}

/**
 * Allows failed or interrupted migrations to run again. Each is one transaction, so it left nothing behind. The caller
 * holds the lock.
 */
async function clearFailures(client, engine) {
  const { rows } = await client.query(`SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS "exists"`);
  if (!rows[0].exists) return;
  const failed = await client.query(
    `SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NULL AND rolled_back_at IS NULL`,
  );
  for (const { migration_name: migrationName } of failed.rows)
    await engine.markMigrationRolledBack({ migrationName });
}

/**
 * Applies pending migrations. Processes that start together take turns.
 * @param {string} url
 * @param {string} [last] skips the migrations after this one, to test an upgrade
 * @returns {Promise<string[]>} the names of the applied migrations
 */
export async function deploy(url, last) {
  const lock = new pg.Client({ connectionString: url });
  await lock.connect();
  await lock.query("SELECT pg_advisory_lock($1)", [LOCK]);
  try {
    const engine = await engineFor(url);
    await clearFailures(lock, engine);
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: migrationList(last),
      filters: FILTERS,
    });
    engine.free();
    return appliedMigrationNames;
  } finally {
    await lock.end();
  }
}

/** @returns {Promise<string>} the SQL that is missing from the migrations; "" when they match the schema */
async function difference(emptyDatabaseUrl) {
  const engine = await engineFor(emptyDatabaseUrl);
  const list = migrationList();
  const files = [{ path: SCHEMA, content: readFileSync(SCHEMA, "utf8") }];
  const { stdout } = await engine.diff({
    from: list.migrationDirectories.length > 0 ? { tag: "migrations", ...list } : { tag: "empty" },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: FILTERS,
  });
  engine.free();
  const sql = (stdout ?? "").trim();
  return sql === "-- This is an empty migration." ? "" : sql;
}

async function withTemporaryDatabase(use) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "lodge-migrate-"));
  chmodSync(folder, 0o755);
  const database = await startPostgres({
    folder: path.join(folder, "db"),
    password: randomBytes(12).toString("hex"),
    settings: { fsync: "off" },
  });
  try {
    return await use(database.url);
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function create(intent) {
  const sql = await withTemporaryDatabase(difference);
  if (!sql) return console.log("The migrations already match the schema.");
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(MIGRATIONS, `${time}_${intent}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), `${sql}\n`);
  writeFileSync(path.join(MIGRATIONS, "migration_lock.toml"), 'provider = "postgresql"\n');
  console.log(
    `Created ${path.relative(ROOT, folder)}/migration.sql. Review it, and add what Prisma can't express (CHECKs, partial indexes).`,
  );
}

async function check() {
  const sql = await withTemporaryDatabase(difference);
  if (sql) {
    console.error(`prisma/migrations doesn't match prisma/schema.prisma. Missing:\n\n${sql}`);
    process.exitCode = 1;
  } else console.log("Schema and migrations match.");
}

if (process.argv[1] === import.meta.filename) {
  const [command, argument] = process.argv.slice(2);
  if (command === "check") await check();
  else if (command === "create" && /^[a-z0-9_]+$/.test(argument ?? "")) await create(argument);
  else if (command === "deploy" && process.env["DATABASE_URL"])
    console.log(
      (await deploy(process.env["DATABASE_DIRECT_URL"] ?? process.env["DATABASE_URL"], argument)).join("\n"),
    );
  else {
    console.error(
      "Usage: node scripts/migrate.mjs check | create <intent_in_snake_case> | deploy [last migration] (with DATABASE_URL)",
    );
    process.exitCode = 2;
  }
}
