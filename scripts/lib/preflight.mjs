// What can be known before anything is built or started, said in a sentence.
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { alive, startOf } from "./processes.mjs";

const OLDEST_POSTGRES = 15;

/** Makes a folder for the data. @returns {string} its path */
export function dataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch (error) {
    throw new Error(
      `Lodge can't write to its data folder ${folder} (${error.code}): set DATA_DIR to another one.`,
      {
        cause: error,
      },
    );
  }
}

/**
 * Two of us on one folder would stop each other's database.
 * @returns {() => void} gives the folder up
 */
export function claimFolder(folder) {
  const file = path.join(folder, "lodge.pid");
  const [pid, started] = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const other = Number(pid);
  if (other && other !== process.pid && alive(other) && startOf(other) === started)
    throw new Error(
      `Lodge runs with the data in ${folder} already (process ${other}). End that one, or set DATA_DIR to another folder.`,
    );
  writeFileSync(file, `${process.pid}\n${startOf(process.pid)}`);
  return () => rmSync(file, { force: true });
}

/** @throws Error when something else listens there */
export function requireFreePort(port, host, variable) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", (error) => {
      const why = {
        EADDRINUSE: `Port ${port} is in use: end what uses it, or set ${variable} to another port.`,
        EACCES: `Lodge may not listen on port ${port}: set ${variable} to one above 1023.`,
        EADDRNOTAVAIL: `This machine has no address ${host}: set HOST to one of its own, or to 0.0.0.0 for all.`,
        ENOTFOUND: `This machine has no address ${host}: set HOST to one of its own, or to 0.0.0.0 for all.`,
      }[error.code];
      reject(why ? new Error(why, { cause: error }) : error);
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

/** @throws Error when a database of one's own does not answer, or is too old */
export async function requireDatabase(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query("SHOW server_version_num");
    const version = Math.floor(Number(rows[0].server_version_num) / 10_000);
    if (version < OLDEST_POSTGRES)
      throw new Error(`it is PostgreSQL ${version}, and Lodge needs ${OLDEST_POSTGRES} or later`);
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    const place = `${hostname}:${port || 5432}${pathname}`;
    const why = error.message || error.code || "no answer";
    throw new Error(`The database of DATABASE_URL (${place}) can't be used: ${why}.`, { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}
