import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEvents } from "../../lib/testing/event-reader";
import { CONTRADICTIONS, databaseOf } from "./database";
import { startInstance } from "./instance.mjs";
import { readDemo, signInAgent, visitPortal } from "./people";
import type { Person } from "./people";

let instance: Awaited<ReturnType<typeof startInstance>>;
let agent: Person;
let customer: Person;

/** Sessions outlive the process: both people keep theirs after a restart. */
beforeAll(async () => {
  instance = await startInstance();
  const demo = readDemo(instance.demoFile);
  [agent, customer] = await Promise.all([signInAgent(demo, "agent"), visitPortal(demo)]);
});
afterAll(() => instance.stop());

/** Sends a message until it is answered, always with the same key, as our own clients do. @returns the attempts */
async function sendUntilAnswered(
  person: Person,
  where: string,
  body: string,
  until: number,
): Promise<number> {
  const key = randomUUID();
  for (let tries = 1; ; tries++) {
    const sent = person.send("POST", where, { body, attachmentIds: [] }, key);
    const status = await sent.then(
      (response) => response.status,
      () => 0,
    );
    if (status === 201) return tries;
    // Clients do not retry after any other status.
    if (status !== 0 && status !== 503) throw new Error(`${where}: ${status}\n${instance.log()}`);
    if (Date.now() > until) throw new Error(`${where}: no answer in time, last status ${status}`);
    await sleep(200);
  }
}

/** Six agent tabs and a customer's, each sending one message after another. */
function writeOn(name: string, count: number) {
  const until = Date.now() + 60_000;
  const bodies: string[] = [];
  const tabs = Array.from({ length: 7 }, async (_, tab) => {
    let retried = 0;
    for (let index = 0; index < (tab === 6 ? Math.min(count, 12) : count); index++) {
      const body = `${name} ${tab}/${index}`;
      bodies.push(body);
      const [person, number] = tab === 6 ? [customer, 7] : [agent, 1 + (tab % 3)];
      retried += (await sendUntilAnswered(person, `/tickets/${number}/messages`, body, until)) - 1;
    }
    return retried;
  });
  return { bodies, done: Promise.all(tabs).then((retries) => retries.reduce((sum, one) => sum + one, 0)) };
}

/** Waits until the database is restarted and the instance is ready. @returns the time */
async function untilBack(): Promise<number> {
  const last = Date.now() + 30_000;
  while (Date.now() < last) {
    const answer = await fetch(`${instance.url}/readyz`).catch(() => null);
    if (answer?.ok && /is running again/.test(instance.log())) return performance.now();
    await sleep(50);
  }
  throw new Error(`Not back in time:\n${instance.log()}`);
}

async function requireEachOnce(name: string, bodies: string[]) {
  const { query } = databaseOf(instance.folder);
  const rows = await query<{ body: string }>(`SELECT "body" FROM "Message" WHERE "body" LIKE $1`, [
    `${name} %`,
  ]);
  expect(rows.map(({ body }) => body).sort()).toEqual(bodies.toSorted());
  expect(await query(CONTRADICTIONS)).toEqual([]);
}

test("stores every retried message exactly once after a kill and a restart", async () => {
  const { bodies, done } = writeOn("kill", 25);
  while (bodies.length < 30) await sleep(10);
  expect(await instance.end("SIGKILL")).toBe("SIGKILL");
  instance = await startInstance(instance.ports, instance.folder);
  expect(await done).toBeGreaterThan(0);
  await requireEachOnce("kill", bodies);
});

test("restarts a killed database, and keeps serving and streaming", async () => {
  const [{ seq = 0 } = {}] = await databaseOf(instance.folder).query<{ seq: number }>(
    `SELECT max("lastEventSeq")::int AS seq FROM "WorkspaceCounter"`,
  );
  const stream = await agent.listen(seq);
  const seen: number[] = [];
  const reading = (async () => {
    // Presence and notifications are not in the log and have no position.
    for await (const { id } of readEvents(stream)) if (id) seen.push(id);
  })();
  const { bodies, done } = writeOn("database", 25);
  while (bodies.length < 30) await sleep(10);
  const killed = performance.now();
  process.kill(databaseOf(instance.folder).pid, "SIGKILL");
  const ready = await untilBack();
  expect(ready - killed).toBeLessThan(10_000);
  await done;
  expect((await fetch(`${instance.url}/healthz`)).status).toBe(200);
  await requireEachOnce("database", bodies);
  // The stream was not interrupted, and has every event in order.
  const last = seq + bodies.length;
  for (let waited = 0; seen.length < bodies.length && waited < 8000; waited += 100) await sleep(100);
  expect(seen.filter((id) => id <= last)).toEqual(Array.from(bodies, (_, index) => seq + 1 + index));
  expect(await instance.end("SIGTERM")).toBe(0);
  await reading;
  instance = await startInstance(instance.ports, instance.folder);
});

/** Waits until a query returns a row. */
async function untilFound(sql: string, values: unknown[] = [], seconds = 30): Promise<void> {
  const { query } = databaseOf(instance.folder);
  const last = Date.now() + seconds * 1000;
  while ((await query(sql, values)).length === 0) {
    if (Date.now() > last) throw new Error(`Not found in time: ${sql}\n${instance.log()}`);
    await sleep(50);
  }
}

const JOB = `SELECT 1 FROM pgboss.job WHERE name = 'send-reply' AND data->>'queuedReplyId' = $1`;

/** Queues a reply and blocks its job within the transaction that writes the message. */
async function stopWhileSending(ticket: number, body: string) {
  const { hold } = databaseOf(instance.folder);
  const answer = await agent.send(
    "POST",
    `/tickets/${ticket}/messages`,
    { body, attachmentIds: [], undoSeconds: 5 },
    randomUUID(),
  );
  expect(answer.status).toBe(201);
  const { queued } = (await answer.json()) as { queued: { id: string } };
  const free = await hold(`SELECT 1 FROM "WorkspaceCounter" FOR UPDATE`);
  await untilFound(`${JOB} AND state = 'active'`, [queued.id]);
  await untilFound(
    `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%"WorkspaceCounter"%'`,
  );
  return { id: queued.id, free };
}

test("sends a reply once when killed while sending it or before completing the job", async () => {
  const { query, hold } = databaseOf(instance.folder);
  const said = await stopWhileSending(1, "reply said");
  const keepSilent = await hold(`${JOB} FOR UPDATE`, [said.id]);
  await said.free();
  await untilFound(`SELECT 1 FROM "Message" WHERE "body" = 'reply said'`);
  const midway = await stopWhileSending(2, "reply midway");
  expect(await instance.end("SIGKILL")).toBe("SIGKILL");
  // Statements it was still waiting for must not complete either.
  const asked = `FROM pg_stat_activity WHERE wait_event_type = 'Lock'`;
  await query(`SELECT pg_terminate_backend(pid) ${asked}`);
  await untilFound(`SELECT 1 WHERE NOT EXISTS (SELECT 1 ${asked})`);
  await Promise.all([midway.free(), keepSilent()]);
  const ids = [said.id, midway.id];
  const bodies = `SELECT "body" FROM "Message" WHERE "body" LIKE 'reply %' ORDER BY "body"`;
  expect(await query(bodies)).toEqual([{ body: "reply said" }]);

  // Makes the heartbeat look old.
  const aged = await query(
    `UPDATE pgboss.job SET heartbeat_on = now() - interval '1 hour'
     WHERE name = 'send-reply' AND state = 'active' AND data->>'queuedReplyId' = ANY($1) RETURNING id`,
    [ids],
  );
  expect(aged).toHaveLength(2);
  instance = await startInstance(instance.ports, instance.folder);
  for (const id of ids) await untilFound(`${JOB} AND state = 'completed'`, [id], 90);
  expect(await databaseOf(instance.folder).query(bodies)).toEqual([
    { body: "reply midway" },
    { body: "reply said" },
  ]);
  const mails = `SELECT 1 FROM "OutgoingEmail" o JOIN "Message" m ON m."id" = o."messageId" WHERE m."body" LIKE 'reply %'`;
  expect(await databaseOf(instance.folder).query(mails)).toHaveLength(2);
  await requireEachOnce("reply", ["reply said", "reply midway"]);
}, 240_000);
