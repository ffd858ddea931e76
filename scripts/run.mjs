// `npm start` and `npm run dev`, once the dependencies are installed.
import path from "node:path";
import { buildAll, tsconfigFor } from "./build.mjs";
import { ROOT } from "./lib/install.mjs";
import { readLocalSettings } from "./lib/local-settings.mjs";
import { startPostgres } from "./lib/postgres.mjs";
import { claimFolder, requireDatabase, requireFreePort } from "./lib/preflight.mjs";
import { deploy } from "./migrate.mjs";

const dev = process.argv.includes("--dev");
const say = (text) => console.log(text);
/** What has been started, to be stopped in reverse order. */
const running = [];

/** Fails before the build on everything that would fail after it. */
async function preflight({ folder, env, embedded }) {
  if (embedded) {
    const release = claimFolder(folder);
    running.push(async () => release());
  } else await requireDatabase(env.DATABASE_DIRECT_URL ?? env.DATABASE_URL);
  await requireFreePort(env.PORT, env.HOST, "PORT");
  if (env.DEMO) await requireFreePort(env.DEMO_HOST_PORT, "127.0.0.1", "DEMO_HOST_PORT");
}

async function startDatabase({ folder, embedded, secrets }) {
  if (!embedded) return;
  const database = await startPostgres({
    folder: path.join(folder, "postgres"),
    password: secrets.databasePassword,
  });
  running.push(() => database.stop());
  database.keepAlive({
    onLost: () => console.error("PostgreSQL exited unexpectedly. Restarting it."),
    onBack: () => console.error("PostgreSQL is running again."),
    onGone: (error) => {
      console.error(`PostgreSQL can't be restarted, so Lodge is stopping. ${error.message}`);
      void stop(1);
    },
  });
  process.env.DATABASE_URL = database.url;
}

async function startDemo(folder, env, bundled) {
  const { seed } = await import(path.join(bundled, "seed.mjs"));
  const hostUrl = `http://127.0.0.1:${env.DEMO_HOST_PORT}`;
  const demoFile = path.join(folder, "demo.json");
  const demo = await seed({ demoFile, baseUrl: `http://localhost:${env.PORT}`, hostUrl });
  if (!demo) return null;
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
  lines.push("", "  Press Ctrl-C to stop.", "");
  say(lines.join("\n"));
}

let stopping = false;
async function stop(code) {
  if (stopping) return;
  stopping = true;
  // One hanging connection must not keep the process alive.
  setTimeout(() => process.exit(1), 9500).unref();
  for (const end of running.reverse()) await end().catch((error) => console.error(error.message));
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void stop(0));

try {
  const settings = readLocalSettings();
  const { folder } = settings;
  await preflight(settings);
  process.env.NODE_ENV = dev ? "development" : "production";
  const distDir = process.env.LODGE_BUILD_DIR || (dev ? ".next-dev" : ".next");
  process.env.LODGE_BUILD_DIR = distDir;
  process.env.LODGE_TSCONFIG = tsconfigFor(distDir);
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  const [bundled] = await Promise.all([buildAll({ distDir, dev, say }), startDatabase(settings)]);
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
