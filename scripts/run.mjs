// What `npm start` and `npm run dev` do once the dependencies are there. On the installed Node.
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isLoopback, parseEnv } from "../lib/env-schema.ts";
import { buildAll, tsconfigFor } from "./build.mjs";
import { ROOT } from "./lib/install.mjs";
import { startPostgres } from "./lib/postgres.mjs";
import { deploy } from "./migrate.mjs";

const dev = process.argv.includes("--dev");
const say = (text) => console.log(text);
/** Stopped in this order, the last started first. */
const running = [];

function dataDir() {
  const folder = path.resolve(ROOT, process.env.DATA_DIR || ".data");
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Two of us on one folder would stop each other's database. */
function claim(folder) {
  const file = path.join(folder, "lodge.pid");
  const other = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  if (
    other &&
    other !== process.pid &&
    isAlive(other) &&
    existsSync(path.join(folder, "postgres/postmaster.pid"))
  )
    throw new Error(
      `Lodge runs with the data in ${folder} already (process ${other}). End that one, or set DATA_DIR to another folder.`,
    );
  writeFileSync(file, String(process.pid));
  running.push(async () => rmSync(file, { force: true }));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Secrets of an installation on this machine alone: made once, kept beside the data. */
function localSecrets(folder) {
  const file = path.join(folder, "secrets.json");
  const secrets = existsSync(file)
    ? JSON.parse(readFileSync(file, "utf8"))
    : { appSecret: randomBytes(32).toString("hex"), databasePassword: randomBytes(16).toString("hex") };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  chmodSync(file, 0o600);
  return secrets;
}

/** Checks the settings before anything is built or started; what is made up locally stands in for the rest. */
function readSettings(folder) {
  const { PORT, APP_URL, DATABASE_URL, APP_SECRET } = process.env;
  const local = isLoopback(APP_URL || `http://localhost:${PORT || 3000}`);
  const secrets = local || !DATABASE_URL ? localSecrets(folder) : {};
  if (local && !APP_SECRET) process.env.APP_SECRET = secrets.appSecret;
  const embedded = !DATABASE_URL;
  const env = parseEnv({ ...process.env, DATABASE_URL: DATABASE_URL || "postgresql://embedded" });
  process.env.APP_URL = env.APP_URL;
  process.env.DATA_DIR = folder;
  // next-auth reads its own names.
  process.env.NEXTAUTH_URL = env.APP_URL;
  process.env.NEXTAUTH_SECRET = env.APP_SECRET;
  return { env, embedded, secrets };
}

async function startDatabase(folder, { embedded, secrets }) {
  if (!embedded) return;
  const database = await startPostgres({
    folder: path.join(folder, "postgres"),
    password: secrets.databasePassword,
  });
  running.push(() => database.stop());
  process.env.DATABASE_URL = database.url;
}

async function startDemo(folder, env, bundled) {
  const { seed } = await import(path.join(bundled, "seed.mjs"));
  const hostUrl = `http://127.0.0.1:${env.DEMO_HOST_PORT}`;
  const demoFile = path.join(folder, "demo.json");
  const demo = await seed({ demoFile, baseUrl: `http://localhost:${env.PORT}`, hostUrl });
  const { startDashboard } = await import("../e2e/hosts/dashboard/server.ts");
  const host = await startDashboard({ port: env.DEMO_HOST_PORT, hostname: "127.0.0.1", demoFile });
  running.push(() => host.close());
  return demo;
}

function welcome(env, demo) {
  const lines = ["", `  Lodge          ${env.APP_URL}`];
  if (demo) {
    const [owner, , agent] = demo.users;
    lines.push(`  Demo product   ${demo.hostUrl}   (sign in as a customer, open “Support”)`, "");
    lines.push(
      `  Sign in as     ${owner.email}   or   ${agent.email}`,
      `  Password       ${owner.password}`,
      "",
    );
    lines.push(`  Mail           ${env.APP_URL}/dev/mail`);
  }
  lines.push("", "  Ctrl-C ends everything.", "");
  say(lines.join("\n"));
}

let stopping = false;
async function stop(code) {
  if (stopping) return;
  stopping = true;
  // A connection that will not end must not keep the rest from ending.
  setTimeout(() => process.exit(1), 9500).unref();
  for (const end of running.reverse()) await end().catch((error) => console.error(error.message));
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void stop(0));

try {
  const folder = dataDir();
  const settings = readSettings(folder);
  claim(folder);
  process.env.NODE_ENV = dev ? "development" : "production";
  const distDir = process.env.LODGE_BUILD_DIR || (dev ? ".next-dev" : ".next");
  process.env.LODGE_BUILD_DIR = distDir;
  process.env.LODGE_TSCONFIG = tsconfigFor(distDir);
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  const [bundled] = await Promise.all([buildAll({ distDir, dev, say }), startDatabase(folder, settings)]);
  await deploy(process.env.DATABASE_DIRECT_URL ?? process.env.DATABASE_URL);
  const demo = settings.env.DEMO ? await startDemo(folder, settings.env, bundled) : null;
  const { startServer } = await import(path.join(bundled, "server.mjs"));
  const server = await startServer({ dir: ROOT, dev });
  running.push(() => server.close());
  welcome(settings.env, demo);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`);
  await stop(1);
}
