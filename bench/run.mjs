// `npm run bench`: what Lodge's hot paths cost beside a bare server on the same database, as ratios within this run.
// Absolute numbers say little on another machine; a ratio does. Writes bench/report.json and a table.
import { fork } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ROOT } from "../scripts/lib/install.mjs";
import { startPostgres } from "../scripts/lib/postgres.mjs";
import { startInstance } from "../scripts/tests/instance.mjs";
import { fill } from "./dataset.mjs";
import { measure } from "./load.mjs";

const TICKETS = Number(process.env.BENCH_TICKETS ?? 100_000);
const ROUNDS = 3;
const HOW = { connections: 8, seconds: Number(process.env.BENCH_SECONDS ?? 4) };

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function agentCookie({ baseUrl, users }) {
  const [user] = users;
  const first = await fetch(`${baseUrl}/api/auth/csrf`);
  const { csrfToken } = await first.json();
  const cookie = first.headers.getSetCookie().map((text) => text.split(";")[0]);
  const answer = await fetch(`${baseUrl}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookie.join("; ") },
    body: new URLSearchParams({ csrfToken, email: user.email, password: user.password, json: "true" }),
  });
  return answer.headers
    .getSetCookie()
    .map((text) => text.split(";")[0])
    .join("; ");
}

async function portalToken({ baseUrl, workspace, customers }) {
  const [{ email, hmac }] = customers;
  const query = new URLSearchParams({ email, hmac }).toString();
  const body = JSON.stringify({ workspaceId: workspace.id, query });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${baseUrl}/api/portal/sessions`, { method: "POST", headers, body });
  return (await answer.json()).token;
}

/** What is measured. Replies are few enough for their limit: they are asked one after the other elsewhere. */
async function targets(demo, bare) {
  const { baseUrl, workspace, customers } = demo;
  const cookie = await agentCookie(demo);
  const authorization = `Bearer ${await portalToken(demo)}`;
  const agents = `${baseUrl}/api/workspaces/${workspace.slug}`;
  const [{ email, hmac }] = customers;
  const reply = () => ({
    cookie,
    "content-type": "application/json",
    "sec-fetch-site": "same-origin",
    "idempotency-key": randomUUID(),
  });
  return {
    "bare server, the same list": { url: `http://127.0.0.1:${bare}/` },
    "inbox list": { url: `${agents}/tickets?view=all`, headers: { cookie } },
    "inbox counts": { url: `${agents}/counts`, headers: { cookie } },
    "ticket with its thread": { url: `${agents}/tickets/4`, headers: { cookie } },
    "agent's reply": {
      url: `${agents}/tickets/5/messages`,
      method: "POST",
      headers: reply,
      body: '{"body":"Thank you."}',
    },
    "portal list": { url: `${baseUrl}/api/portal/tickets`, headers: { authorization } },
    "portal page, signature checked": {
      url: `${baseUrl}/portal/${workspace.id}?${new URLSearchParams({ email, hmac }).toString()}`,
      headers: { referer: "http://127.0.0.1/" },
    },
  };
}

async function rounds(asked) {
  const results = Object.fromEntries(Object.keys(asked).map((name) => [name, []]));
  for (const target of Object.values(asked)) await measure(target, { ...HOW, seconds: 1 });
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, target] of Object.entries(asked)) results[name].push(await measure(target, HOW));
  return Object.entries(results).map(([name, runs]) => ({
    name,
    rps: median(runs.map((run) => run.rps)),
    p50: median(runs.map((run) => run.p50)),
    p99: median(runs.map((run) => run.p99)),
    failed: runs.reduce((sum, run) => sum + run.failed, 0),
  }));
}

function print(rows) {
  const [bare] = rows;
  console.log(
    `\n${TICKETS} tickets, ${HOW.connections} connections, median of ${ROUNDS} rounds of ${HOW.seconds} s\n`,
  );
  console.log(`${"".padEnd(32)}  req/s   of bare   p50 ms   p99 ms   failed`);
  for (const { name, rps, p50, p99, failed } of rows) {
    const share = `${((rps / bare.rps) * 100).toFixed(1)} %`;
    const cells = [
      rps.toFixed(0).padStart(5),
      share.padStart(9),
      p50.toFixed(1).padStart(8),
      p99.toFixed(1).padStart(8),
    ];
    console.log(`${name.padEnd(32)}  ${cells.join(" ")} ${String(failed).padStart(8)}`);
  }
}

const folder = mkdtempSync(path.join(os.tmpdir(), "lodge-bench-"));
chmodSync(folder, 0o755);
const database = await startPostgres({
  folder: path.join(folder, "db"),
  password: randomBytes(8).toString("hex"),
});
const instance = await startInstance({ DATABASE_URL: database.url });
const demo = JSON.parse(readFileSync(instance.demoFile, "utf8"));
console.log(`Filling in ${TICKETS} tickets …`);
await fill(database.url, demo.workspace.id, TICKETS);
const bare = fork(path.join(ROOT, "bench/bare-server.mjs"), [database.url, demo.workspace.id]);
const port = await new Promise((resolve) => bare.once("message", resolve));
const rows = await rounds(await targets(demo, port));
print(rows);
const of = rows[0].rps;
const report = {
  tickets: TICKETS,
  ...HOW,
  rounds: ROUNDS,
  rows: rows.map((row) => ({ ...row, ofBare: row.rps / of })),
};
writeFileSync(path.join(ROOT, "bench/report.json"), `${JSON.stringify(report, null, 2)}\n`);
bare.kill();
await instance.stop();
await database.stop();
rmSync(folder, { recursive: true, force: true });
