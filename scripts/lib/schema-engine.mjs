// Prisma's migration engine as WebAssembly. docs/decisions/prisma-migrations.md says why.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { ROOT } from "./install.mjs";

export const SCHEMA = path.join(ROOT, "prisma/schema.prisma");

/** A statement that waits for a table blocks every later one, so a migration gives up early and is retried. */
const LOCK_TIMEOUT_MS = 10_000;

async function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  const require = createRequire(import.meta.url);
  const glue = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings = await import(pathToFileURL(glue).href);
  const module = new WebAssembly.Module(readFileSync(path.join(path.dirname(glue), "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(module, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

/**
 * Changes two behaviors of the adapter. It returns PostgreSQL's one-byte "char" as a type that the engine does not
 * know, so those columns are cast to text. And it sends a migration statement by statement; sent as one script it is
 * one transaction, so that a failed migration leaves nothing behind.
 */
function adaptForEngine(factory) {
  const pattern = /\b(constr\.contype|con\.confdeltype|con\.confupdtype)\b/g;
  const columns = new Set(["constraint_type", "confdeltype", "confupdtype"]);
  async function queryRaw(connection, query) {
    const sql = query.sql.replace(pattern, "$1::text");
    const result = await connection.queryRaw({ ...query, sql });
    if (sql === query.sql) return result;
    const columnTypes = result.columnTypes.map((type, at) =>
      columns.has(result.columnNames[at]) ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  }
  async function executeScript(connection, script) {
    await connection
      .underlyingDriver()
      .query(script)
      .catch((error) => connection.onError(error));
  }
  const wrap = (connection) =>
    new Proxy(connection, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (name === "queryRaw") return (query) => queryRaw(target, query);
        if (name === "executeScript") return (script) => executeScript(target, script);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  return new Proxy(factory, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name === "connect" || name === "connectToShadowDb")
        return async () => wrap(await value.call(target));
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/**
 * Opens Prisma's migration engine for a database.
 * @param {string} url
 */
export async function engineFor(url) {
  const Engine = await loadEngine();
  const connection = { connectionString: url, lock_timeout: LOCK_TIMEOUT_MS };
  const factory = adaptForEngine(new PrismaPg(connection));
  const datamodels = [[SCHEMA, readFileSync(SCHEMA, "utf8")]];
  return Engine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory));
}
