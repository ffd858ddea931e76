import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { GET as agentEvents } from "@/app/api/workspaces/[workspace]/events/route";
import { GET as portalEvents } from "@/app/api/portal/events/route";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import { db, transaction } from "@/lib/platform/db";
import { recordEvent } from "@/lib/platform/events/record-event";
import { openPortalSession } from "@/lib/identity/sessions/open-portal-session";
import { rotateSecret } from "@/lib/identity/secrets/rotate-secret";
import { replyAsAgent } from "@/lib/tickets/messages/reply-as-agent";
import { readEvents, readUntil } from "@/lib/testing/event-reader";
import type { StreamEvent } from "@/lib/testing/event-reader";
import { createCustomer, createWorkspace, identityOf } from "@/lib/testing/factories";
import { agentCookie, ownRequest } from "@/lib/testing/requests";
import { newTicket, ticketRow } from "@/lib/testing/tickets";
import type { EventBody } from "@/lib/platform/events/schemas";
import { eventStream } from "./event-stream";
import { changeTickets } from "@/lib/tickets/change/change-tickets";

async function world() {
  const workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  const number = await newTicket(customer);
  const ticket = await ticketRow(workspace.id, number);
  const write = (event: EventBody = { type: "ticket.updated", isPublic: true }) =>
    transaction((tx) => recordEvent(tx, { kind: "system", workspaceId: workspace.id }, { ...event, ticket }));
  return { workspace, workspaceId: workspace.id, agent: workspace.agent, customer, number, ticket, write };
}

function open(actor: AgentActor | PortalActor, after: number) {
  const stop = new AbortController();
  const response = eventStream({ actor, after, isStillAllowed: async () => true, signal: stop.signal });
  return { response, stop: () => stop.abort() };
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

test("resumes exactly where a reader left off", async () => {
  const { agent, write } = await world();
  for (let count = 0; count < 9; count++) await write();
  const all = open(agent, 0);
  const seen = await readUntil(all.response, (events) => events.length === 10);
  expect(seen.map(({ id }) => id)).toEqual(range(1, 10));
  expect(seen[0]).toMatchObject({ event: "ticket.created", data: { seq: 1, ticket: 1 } });
  const rest = open(agent, 7);
  expect((await readUntil(rest.response, (events) => events.length === 3)).map(({ id }) => id)).toEqual([
    8, 9, 10,
  ]);
  const live = open(agent, 10);
  const next = readUntil(live.response, (events) => events.length === 1);
  await write();
  expect((await next).map(({ id }) => id)).toEqual([11]);
});

test("sends customers the public events of their own tickets only", async () => {
  const { workspace, workspaceId, agent, customer, number } = await world();
  const stranger = await createCustomer(workspaceId);
  await newTicket(stranger);
  await changeTickets(agent, [number], { assignee: { agentId: workspace.admin.agentId } });
  await replyAsAgent(agent, number, { body: "Yes", attachmentIds: [], status: "pending" }, randomUUID());
  const { response } = open(customer, 0);
  const seen = await readUntil(response, (events) => events.at(-1)?.event === "message.created");
  expect(seen.map(({ id, event }) => [id, event])).toEqual([
    [1, "ticket.created"],
    [4, "message.created"],
  ]);
  for (const { data } of seen) expect(Object.keys(data).sort()).toEqual(["seq", "ticket", "type"]);
});

test(
  "delivers every event once and in order with eight writers and a reader that is cut off at random",
  { timeout: 60_000 },
  async () => {
    const { agent, write } = await world();
    const total = 8 * 30 + 1;
    const writers = range(1, 8).map(async () => {
      for (let count = 0; count < 30; count++) await write();
    });
    const seen: number[] = [];
    let connections = 0;
    while (seen.length < total) {
      connections += 1;
      const { response, stop } = open(agent, seen.at(-1) ?? 0);
      let left = randomInt(1, 25);
      for await (const { id } of readEvents(response)) {
        seen.push(id ?? -1);
        left -= 1;
        if (left === 0 || seen.length === total) break;
      }
      stop();
    }
    await Promise.all(writers);
    expect(seen).toEqual(range(1, total));
    expect(connections).toBeGreaterThan(8);
  },
);

test("sends everything to a slow reader, and a resync to one that missed too much", async () => {
  const { agent, ticket, workspaceId, write } = await world();
  const insert = async (count: number) => {
    const { lastEventSeq } = await db.workspaceCounter.update({
      where: { workspaceId },
      data: { lastEventSeq: { increment: count } },
    });
    await db.$executeRaw`
      INSERT INTO "Event" ("workspaceId", "seq", "type", "ticketId", "requesterId", "isPublic", "data")
      SELECT ${workspaceId}::uuid, ${lastEventSeq} - n, 'ticket.updated', ${ticket.id}::uuid, ${ticket.requesterId}::uuid,
        true, '{}' FROM generate_series(0, ${count - 1}::int) n`;
  };
  await insert(4000);
  const slow = open(agent, 0);
  const ids: number[] = [];
  for await (const { id } of readEvents(slow.response)) {
    ids.push(id ?? -1);
    if (ids.length % 500 === 0) await sleep(10);
    if (ids.length === 4001) break;
  }
  expect(ids).toEqual(range(1, 4001));
  slow.stop();

  await insert(2000);
  const late = open(agent, 0);
  const events: StreamEvent[] = [];
  for await (const event of readEvents(late.response)) {
    const wasTold = events.some((earlier) => earlier.event === "resync");
    events.push(event);
    if (wasTold) break;
    if (event.event === "resync") await write();
  }
  const at = events.findIndex(({ event }) => event === "resync");
  expect(events[at]).toMatchObject({ id: 6001 });
  expect(events.slice(at + 1).map(({ id }) => id)).toEqual([6002]);
});

test(
  "ends for portal sessions within five seconds of a compromised secret",
  { timeout: 20_000 },
  async () => {
    const { workspace, workspaceId, customer } = await world();
    const secret = await db.identitySecret.findFirstOrThrow({ where: { workspaceId, kind: "HMAC" } });
    const { contactId } = customer;
    const identityId = await identityOf(contactId);
    const session = { workspaceId, contactId, identityId, secretId: secret.id, epoch: 0 };
    const who = { method: "HOST_SIGNATURE" as const, signedValue: "a@b.c", now: new Date() };
    const { token } = await openPortalSession({ ...session, ...who });
    const headers = { authorization: `Bearer ${token}` };
    const response = await portalEvents(ownRequest("/api/portal/events?after=0", { headers }));
    const ended = readUntil(response, () => false);
    await rotateSecret(workspace.owner, { kind: "hmac", mode: "compromised" });
    const rolled = performance.now();
    expect((await ended).at(-1)).toMatchObject({ event: "end", data: { reason: "session" } });
    expect(performance.now() - rolled).toBeLessThan(5000);
  },
);

test(
  "ends within five seconds when an agent's session is revoked or the agent is deactivated",
  { timeout: 20_000 },
  async () => {
    const { workspace } = await world();
    const listen = async (cookie: string) => {
      const request = ownRequest(`/api/workspaces/${workspace.slug}/events`, { headers: { cookie } });
      const response = await agentEvents(request, { params: Promise.resolve({ workspace: workspace.slug }) });
      return readUntil(response, () => false);
    };
    const cookies = [await agentCookie(workspace.agent), await agentCookie(workspace.admin)];
    const ended = Promise.all(cookies.map(listen));
    await sleep(200);
    const { userId } = workspace.agent;
    await db.agentSession.updateMany({ where: { userId }, data: { revokedAt: new Date() } });
    await db.agent.update({ where: { id: workspace.admin.agentId }, data: { deactivatedAt: new Date() } });
    const revoked = performance.now();
    for (const events of await ended)
      expect(events.slice(-1)).toMatchObject([{ event: "end", data: { reason: "session" } }]);
    expect(performance.now() - revoked).toBeLessThan(5000);
  },
);

test(
  "recovers from a lost LISTEN connection, delaying events by one poll at most",
  { timeout: 30_000 },
  async () => {
    const { agent, write } = await world();
    const listeners = () =>
      db.$queryRaw<{ pid: number }[]>`
      SELECT pid FROM pg_stat_activity WHERE application_name = 'lodge-listen' AND datname = current_database()`;
    const { response, stop } = open(agent, 1);
    const told = readUntil(response, (events) => events.length === 2);
    for (let tries = 0; (await listeners()).length === 0 && tries < 50; tries++) await sleep(100);
    const before = (await listeners()).map(({ pid }) => pid);
    expect(before.length).toBeGreaterThan(0);

    await db.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'lodge-listen' AND datname = current_database()`;
    const written = performance.now();
    await write();
    await write();
    expect((await told).map(({ id }) => id)).toEqual([2, 3]);
    expect(performance.now() - written).toBeLessThan(5000);
    let after: number[] = [];
    for (let tries = 0; after.length === 0 && tries < 100; tries++) {
      after = (await listeners()).map(({ pid }) => pid).filter((pid) => !before.includes(pid));
      if (after.length === 0) await sleep(100);
    }
    expect(after.length).toBeGreaterThan(0);
    expect(performance.now() - written).toBeLessThan(10_000);
    stop();
  },
);
