// Checks before the build: they stop the start with one sentence that says what to do.
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { alive, startOf } from "./processes.mjs";

const OLDEST_POSTGRES = 15;

/** Creates the data folder. @returns {string} its path @throws Error when it is not writable */
export function dataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch (error) {
    throw new Error(
      `Lodge can't write to its data folder ${folder} (${error.code}). Set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}

/**
 * Reserves the data folder: two instances in one folder would stop each other's database.
 * @returns {() => void} releases the folder
 * @throws Error when another instance uses it
 */
export function claimFolder(folder) {
  const file = path.join(folder, "lodge.pid");
  const [pid, started] = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const other = Number(pid);
  if (other && other !== process.pid && alive(other) && startOf(other) === started)
    throw new Error(
      `Lodge is already running with the data in ${folder} (process ${other}). Stop it, or set DATA_DIR to another folder.`,
    );
  writeFileSync(file, `${process.pid}\n${startOf(process.pid)}`);
  return () => rmSync(file, { force: true });
}

/** @throws Error when Lodge can't listen there */
export function requireFreePort(port, host, variable) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", (error) => {
      const why = {
        EADDRINUSE: `Port ${port} is in use. Stop the program that uses it, or set ${variable} to another port.`,
        EACCES: `Lodge isn't allowed to listen on port ${port}. Set ${variable} to a port above 1023.`,
        EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to one of its addresses, or to 0.0.0.0 for all.`,
        ENOTFOUND: `This machine has no address ${host}. Set HOST to one of its addresses, or to 0.0.0.0 for all.`,
      }[error.code];
      reject(why ? new Error(why, { cause: error }) : error);
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

/** @throws Error when the database of DATABASE_URL does not answer or is too old */
export async function requireDatabase(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query("SHOW server_version_num");
    const version = Math.floor(Number(rows[0].server_version_num) / 10_000);
    if (version < OLDEST_POSTGRES)
      throw new Error(`it is PostgreSQL ${version}, but Lodge needs ${OLDEST_POSTGRES} or later`);
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    const place = `${hostname}:${port || 5432}${pathname}`;
    const why = error.message || error.code || "no answer";
    throw new Error(`Can't use the database of DATABASE_URL (${place}): ${why}.`, { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}
