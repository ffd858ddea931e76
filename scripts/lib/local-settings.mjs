// The settings of an installation: environment variables, and on a local machine secrets that are generated once.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isLoopback, parseEnv } from "../../lib/platform/env-schema.ts";
import { ROOT } from "./install.mjs";
import { dataFolder } from "./preflight.mjs";

/** Generates the secrets of a local installation once. The file is next to the data and readable by its owner only. */
function localSecrets(folder) {
  const file = path.join(folder, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const secrets = {
    appSecret: randomBytes(32).toString("hex"),
    databasePassword: randomBytes(16).toString("hex"),
  };
  // Written in one step: half a file would lock us out of our own database.
  writeFileSync(`${file}.part`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file}.part`, file);
  return secrets;
}

/**
 * Reads and checks the settings, and sets the environment variables that Next and next-auth expect.
 * @throws Error with one line per invalid setting
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
  // next-auth has its own names for these.
  process.env.NEXTAUTH_URL = env.APP_URL;
  process.env.NEXTAUTH_SECRET = env.APP_SECRET;
  return { env, embedded, secrets, folder };
}
