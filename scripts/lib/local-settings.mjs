// The settings of an installation: from the environment, and what is made up once where it runs on this machine alone.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isLoopback, parseEnv } from "../../lib/platform/env-schema.ts";
import { ROOT } from "./install.mjs";
import { dataFolder } from "./preflight.mjs";

/** Secrets of an installation on this machine: made once, kept beside the data, for its owner alone. */
function localSecrets(folder) {
  const file = path.join(folder, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const secrets = {
    appSecret: randomBytes(32).toString("hex"),
    databasePassword: randomBytes(16).toString("hex"),
  };
  // Whole or not at all: half a file would lock us out of our own database.
  writeFileSync(`${file}.part`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file}.part`, file);
  return secrets;
}

/**
 * Reads and checks the settings, and writes what follows from them into the environment, where Next and next-auth
 * look for it. @throws Error with a line per wrong setting
 */
export function readLocalSettings() {
  const folder = dataFolder(path.resolve(ROOT, process.env.DATA_DIR || ".data"));
  const { APP_URL, DATABASE_URL, APP_SECRET } = process.env;
  const local = isLoopback(APP_URL || "http://localhost");
  const embedded = !DATABASE_URL;
  const secrets = local || embedded ? localSecrets(folder) : {};
  if (local && !APP_SECRET) process.env.APP_SECRET = secrets.appSecret;
  const env = parseEnv({ ...process.env, DATABASE_URL: DATABASE_URL || "postgresql://embedded" });
  process.env.APP_URL = env.APP_URL;
  process.env.DATA_DIR = folder;
  // next-auth reads its own names.
  process.env.NEXTAUTH_URL = env.APP_URL;
  process.env.NEXTAUTH_SECRET = env.APP_SECRET;
  return { env, embedded, secrets, folder };
}
