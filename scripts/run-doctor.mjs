// `npm run doctor`: reports what is wrong with this installation, without changing it. Exits with 1 on problems.
import { createHash, hkdfSync } from "node:crypto";
import { accessSync, constants, existsSync, readdirSync, statSync, statfsSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { ROOT } from "./lib/install.mjs";
import { readLocalSettings } from "./lib/local-settings.mjs";
import { startPostgres } from "./lib/postgres.mjs";

let problems = 0;

/** Runs one check: it returns what is fine, or throws what is wrong and how to fix it. */
async function examine(what, check) {
  try {
    console.log(`ok    ${what}: ${await check()}`);
  } catch (error) {
    problems += 1;
    console.log(`WRONG ${what}: ${error instanceof Error ? error.message : error}`);
  }
}

function dataFolder(folder) {
  accessSync(folder, constants.W_OK);
  const secrets = path.join(folder, "secrets.json");
  if (existsSync(secrets) && statSync(secrets).mode & 0o077)
    throw new Error(`others can read ${secrets}. Run: chmod 600 ${secrets}`);
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1024 ** 2);
  if (free < 500) throw new Error(`only ${free} MB are free in ${folder}. Files and the database need more.`);
  return `${folder} is writable, ${free} MB free`;
}

async function version(client) {
  const { rows } = await client.query("SHOW server_version_num");
  const number = Number(rows[0].server_version_num);
  if (number < 150_000) throw new Error("PostgreSQL is older than 15. Lodge needs 15 or newer.");
  return `connected to PostgreSQL ${Math.floor(number / 10_000)}`;
}

async function migrations(client) {
  const wanted = readdirSync(path.join(ROOT, "prisma/migrations")).filter((name) => /^\d/.test(name));
  const done = await client.query(
    `SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL`,
  );
  const names = new Set(done.rows.map((row) => row.migration_name));
  const missing = wanted.filter((name) => !names.has(name));
  if (missing.length > 0)
    throw new Error(`${missing.join(", ")} not applied. Run: npm start (or npm run migrate -- deploy).`);
  return `all ${wanted.length} applied`;
}

async function clock(client) {
  const { rows } = await client.query("SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now");
  const seconds = Math.round(Math.abs(Date.now() - rows[0].now) / 1000);
  if (seconds > 30)
    throw new Error(
      `this machine and the database differ by ${seconds} s, so tokens would expire at the wrong time. Sync both with NTP.`,
    );
  return "this machine and the database show the same time";
}

/** The id of the key that lib/identity/secrets/secret-box.ts derives from APP_SECRET. */
function keyId(secret) {
  const key = Buffer.from(hkdfSync("sha256", secret, "lodge", "identity-secret encryption", 32));
  return createHash("sha256").update("key id:").update(key).digest("hex").slice(0, 8);
}

async function secrets(client, { APP_SECRET, APP_SECRET_PREVIOUS }) {
  const known = [APP_SECRET, APP_SECRET_PREVIOUS].filter(Boolean).map(keyId);
  const { rows } = await client.query(
    `SELECT split_part("ciphertext", '.', 2) AS id, count(*)::int AS count FROM "IdentitySecret"
     WHERE "revokedAt" IS NULL GROUP BY 1`,
  );
  const count = (some) => some.reduce((sum, row) => sum + row.count, 0);
  const unreadable = count(rows.filter(({ id }) => !known.includes(id)));
  if (unreadable > 0)
    throw new Error(
      `${unreadable} of ${count(rows)} stored secrets were encrypted with another APP_SECRET and can't verify signatures. Set APP_SECRET_PREVIOUS to that value.`,
    );
  return `APP_SECRET decrypts all ${count(rows)} stored secrets`;
}

async function mail(client, env) {
  const { rows } = await client.query(
    `SELECT count(*)::int AS count FROM "OutgoingEmail"
     WHERE "state" = 'QUEUED' AND "createdAt" < now() - interval '1 hour'`,
  );
  const [{ count }] = rows;
  if (count > 0)
    throw new Error(
      `${count} emails have been waiting for more than an hour. Search the worker's log for "mail".`,
    );
  return env.RESEND_API_KEY
    ? `Resend, from ${env.MAIL_FROM}, nothing delayed`
    : `no provider, so email is stored and shown at ${env.APP_URL}/dev/mail`;
}

/** Lodge doesn't terminate TLS, so https means a proxy. Unless it is trusted, all clients share its address. */
function proxy({ APP_URL, TRUSTED_PROXY_HOPS: hops }) {
  const isBehind = APP_URL.startsWith("https:");
  if (isBehind && hops === 0)
    throw new Error(
      `${APP_URL} is served through a proxy, but TRUSTED_PROXY_HOPS is 0, so all customers share its address and one rate limit. Set it to the number of your proxies, for example 1.`,
    );
  return hops === 0 ? "none" : `${hops} in front`;
}

async function reach(env) {
  const answer = await fetch(`${env.APP_URL}/readyz`, { signal: AbortSignal.timeout(3000) }).catch(
    () => null,
  );
  if (!answer) return `${env.APP_URL} does not respond. Lodge isn't running, or the proxy doesn't reach it`;
  if (!answer.ok) throw new Error(`${env.APP_URL}/readyz returns ${answer.status}. See the log.`);
  return `${env.APP_URL} responds`;
}

async function database({ env, embedded, secrets: local, folder }) {
  const started = embedded
    ? await startPostgres({ folder: path.join(folder, "postgres"), password: local.databasePassword })
    : null;
  const client = new pg.Client({
    connectionString: started?.url ?? env.DATABASE_DIRECT_URL ?? env.DATABASE_URL,
  });
  try {
    await client.connect();
    await examine("database", () => version(client));
    await examine("migrations", () => migrations(client));
    await examine("clock", () => clock(client));
    await examine("secrets", () => secrets(client, env));
    await examine("mail", () => mail(client, env));
  } finally {
    await client.end();
    // A database that a running Lodge uses keeps running.
    if (started?.isOurs) await started.stop();
  }
}

try {
  const settings = readLocalSettings();
  console.log(`ok    settings: ${settings.env.APP_URL}`);
  await examine("storage", () => dataFolder(settings.folder));
  await database(settings).catch((error) => examine("database", () => Promise.reject(error)));
  await examine("proxy", () => proxy(settings.env));
  await examine("address", () => reach(settings.env));
} catch (error) {
  problems += 1;
  console.log(`WRONG settings: ${error instanceof Error ? error.message : error}`);
}
console.log(
  problems === 0 ? "\nNo problems found." : `\n${problems} ${problems === 1 ? "problem" : "problems"} found.`,
);
process.exitCode = problems === 0 ? 0 : 1;
