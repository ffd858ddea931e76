import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DemoFile } from "../../prisma/seed/demo-file";
import { readUntil } from "../../lib/testing/event-reader";
import { CONTRADICTIONS, databaseOf } from "./database";
import { run, startInstance } from "./instance.mjs";
import { readDemo, signInAgent, visitPortal } from "./people";
import type { Person } from "./people";

let instance: Awaited<ReturnType<typeof startInstance>>;
let demo: DemoFile;
let agent: Person;
let customer: Person;

beforeAll(async () => {
  instance = await startInstance();
  demo = readDemo(instance.demoFile);
  [agent, customer] = await Promise.all([signInAgent(demo, "agent"), visitPortal(demo)]);
});
afterAll(() => instance.stop());

test("refuses a second start on the same data, and keeps the first running", async () => {
  const second = run(instance.folder, { PORT: "1", DEMO_HOST_PORT: "2" });
  expect(await second.ended).toBe(1);
  expect(second.log().trim()).toMatch(
    new RegExp(
      `^Lodge is already running with the data in .* \\(process ${instance.pid}\\)\\. Stop it, or set DATA_DIR`,
    ),
  );
  expect((await fetch(`${instance.url}/readyz`)).status).toBe(200);
});

test("the doctor passes a working instance and names wrong settings", async () => {
  const doctor = async (settings: Record<string, string>) => {
    const { ended, log } = run(instance.folder, { ...instance.ports, ...settings }, "scripts/run-doctor.mjs");
    return { code: await ended, said: log() };
  };
  const well = await doctor({});
  expect(well.said).toMatch(/^ok {4}secrets: APP_SECRET decrypts all \d+ stored secrets$/m);
  for (const what of ["database", "migrations", "mail", "storage", "proxy", "clock"])
    expect(well.said).toContain(`ok    ${what}: `);
  expect(well).toMatchObject({ code: 0, said: expect.stringContaining("No problems found.") as string });
  const ill = await doctor({
    ...{ APP_SECRET: "0".repeat(64), APP_URL: "https://support.example.com", RESEND_API_KEY: "re_1" },
    MAIL_FROM: "support@example.com",
  });
  expect(ill.code).toBe(1);
  expect(ill.said).toMatch(/^WRONG secrets: .* encrypted with another APP_SECRET/m);
  expect(ill.said).toMatch(/^WRONG proxy: .* TRUSTED_PROXY_HOPS is 0/m);
});

test("ignores a client's forwarding and Next headers", async () => {
  const guess = (index: number) =>
    fetch(`${instance.url}/api/portal/sessions`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "X-Forwarded-For": `198.51.100.${index}`,
        "X-Lodge-Address": `198.51.100.${index}`,
        Forwarded: `for=198.51.100.${index}`,
      },
      body: JSON.stringify({
        workspaceId: demo.other.workspace.id,
        query: `email=jane%40example.com&hmac=${"0".repeat(64)}`,
      }),
    });
  const answers = [];
  for (let index = 0; index < 25; index++) answers.push((await guess(index)).status);
  // All of them are counted for one address.
  expect(answers.at(-1)).toBe(429);

  const skipped = await fetch(`${instance.url}/${demo.workspace.slug}/inbox/all`, {
    headers: { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy", "x-nonce": "mine" },
    redirect: "manual",
  });
  expect(skipped.status).toBeGreaterThanOrEqual(300);
  expect(skipped.headers.get("content-security-policy") ?? "").not.toContain("mine");
  const action = await fetch(`${instance.url}/sign-in`, { method: "POST", headers: { "next-action": "7f" } });
  expect(action.headers.get("x-nextjs-action-not-found")).toBeNull();
});

/** Restarts where lodge.pid names a process that is by now another one, as after a kill. */
async function restartOverStalePid() {
  const file = path.join(instance.folder, "data", "lodge.pid");
  writeFileSync(file, `${process.pid}\nlong ago`);
  instance = await startInstance(instance.ports, instance.folder);
  expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^${instance.pid}\n`));
}

test("SIGTERM during 30 streams and 40 writes: stops cleanly within 10 s and loses no accepted write", async () => {
  const streams = await Promise.all(
    Array.from({ length: 30 }, (_, index) => (index % 2 ? agent : customer).listen(0)),
  );
  const ends = streams.map((stream) => readUntil(stream, (events) => events.at(-1)?.event === "end"));
  const writes = Array.from({ length: 40 }, (_, index) => ({
    key: randomUUID(),
    body: { body: `Before the end ${index}`, attachmentIds: [] },
    path: `/tickets/${(index % 4) + 1}/messages`,
  }));
  let answered = 0;
  const sent = writes.map(async ({ path: where, body, key }) => {
    const response = await agent.send("POST", where, body, key).catch(() => null);
    if (response) answered += 1;
    return response?.status ?? null;
  });
  while (answered < 5) await sleep(5);
  const begun = performance.now();
  const ended = instance.end("SIGTERM");
  const statuses = await Promise.all(sent);
  for (const events of await Promise.all(ends))
    expect(events.at(-1)).toMatchObject({ event: "end", data: { reason: "shutdown" } });
  expect(await ended).toBe(0);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(instance.log()).not.toMatch(/unexpected|"level":50/);
  // Every accepted request was answered; the others could not connect.
  expect(statuses.filter((status) => status !== null && status !== 201)).toEqual([]);
  expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(20);

  await restartOverStalePid();
  // Unanswered clients retry with the same key.
  for (const [index, { path: where, body, key }] of writes.entries())
    if (statuses[index] !== 201) expect((await agent.send("POST", where, body, key)).status).toBe(201);
  const database = databaseOf(instance.folder);
  const rows = await database.query<{ body: string }>(
    `SELECT "body" FROM "Message" WHERE "body" LIKE 'Before the end %'`,
  );
  expect(rows.map(({ body }) => body).sort()).toEqual(writes.map(({ body }) => body.body).sort());
  expect(await database.query(CONTRADICTIONS)).toEqual([]);
});
