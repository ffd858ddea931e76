// `npm run doctor`: says what is wrong with this installation. Changes nothing. Ends with 1 when something is.
import { createHash, hkdfSync } from "node:crypto";
import { accessSync, constants, existsSync, readdirSync, statSync, statfsSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { ROOT } from "./lib/install.mjs";
import { readLocalSettings } from "./lib/local-settings.mjs";
import { startPostgres } from "./lib/postgres.mjs";

let problems = 0;

/** Runs one examination: it returns what is fine, or throws what is wrong, with the remedy. */
async function examine(what, look) {
  try {
    console.log(`ok    ${what}: ${await look()}`);
  } catch (error) {
    problems += 1;
    console.log(`WRONG ${what}: ${error instanceof Error ? error.message : error}`);
  }
}

function dataFolder(folder) {
  accessSync(folder, constants.W_OK);
  const secrets = path.join(folder, "secrets.json");
  if (existsSync(secrets) && statSync(secrets).mode & 0o077)
    throw new Error(`others may read ${secrets}. Run: chmod 600 ${secrets}`);
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1024 ** 2);
  if (free < 500) throw new Error(`only ${free} MB are free in ${folder}. Files and the database need room.`);
  return `${folder} can be written, ${free} MB free`;
}

async function version(client) {
  const { rows } = await client.query("SHOW server_version_num");
  const number = Number(rows[0].server_version_num);
  if (number < 150_000) throw new Error("PostgreSQL is older than 15. Lodge needs 15 or newer.");
  return `PostgreSQL ${Math.floor(number / 10_000)} answers`;
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
      `this machine and the database differ by ${seconds} s. Tokens would expire wrongly: set both by NTP.`,
    );
  return "this machine and the database agree";
}

/** As lib/identity/secrets/secret-box.ts names the key that it makes of APP_SECRET. */
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
  const lost = count(rows.filter(({ id }) => !known.includes(id)));
  if (lost > 0)
    throw new Error(
      `${lost} of ${count(rows)} stored secrets were encrypted under another APP_SECRET: nobody's signature can be checked with them. Set the former one as APP_SECRET_PREVIOUS.`,
    );
  return `APP_SECRET opens all ${count(rows)} stored secrets`;
}

async function mail(client, env) {
  const { rows } = await client.query(
    `SELECT count(*)::int AS count FROM "OutgoingEmail"
     WHERE "state" = 'QUEUED' AND "createdAt" < now() - interval '1 hour'`,
  );
  const [{ count }] = rows;
  if (count > 0)
    throw new Error(
      `${count} mails have waited for more than an hour. Look for mail in the log of the worker.`,
    );
  return env.RESEND_API_KEY
    ? `Resend, from ${env.MAIL_FROM}, nothing waits`
    : `no provider: mail is kept at ${env.APP_URL}/dev/mail`;
}

/** Lodge speaks no TLS: with https there is a proxy, and without its word everybody has the proxy's address. */
function proxy({ APP_URL, TRUSTED_PROXY_HOPS: hops }) {
  const isBehind = APP_URL.startsWith("https:");
  if (isBehind && hops === 0)
    throw new Error(
      `${APP_URL} is served through a proxy, but TRUSTED_PROXY_HOPS is 0: all customers share its address, and one rate limit. Set the number of your proxies.`,
    );
  return hops === 0 ? "none" : `${hops} in front`;
}

async function reach(env) {
  const answer = await fetch(`${env.APP_URL}/readyz`, { signal: AbortSignal.timeout(3000) }).catch(
    () => null,
  );
  if (!answer) return `${env.APP_URL} does not answer: Lodge is not running, or a proxy does not lead to it`;
  if (!answer.ok) throw new Error(`${env.APP_URL}/readyz answers ${answer.status}. Look into the log.`);
  return `${env.APP_URL} answers`;
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
    // One that Lodge is using goes on.
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
  problems === 0
    ? "\nNothing is wrong."
    : `\n${problems} ${problems === 1 ? "thing is" : "things are"} wrong.`,
);
process.exitCode = problems === 0 ? 0 : 1;
