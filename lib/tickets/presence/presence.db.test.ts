import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { GET as events } from "@/app/api/workspaces/[workspace]/events/route";
import { PUT } from "@/app/api/workspaces/[workspace]/presence/route";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { readUntil } from "@/lib/testing/event-reader";
import type { StreamEvent } from "@/lib/testing/event-reader";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { agentCookie, ownRequest } from "@/lib/testing/requests";
import { eventsOf, newTicket } from "@/lib/testing/tickets";
import { listPresence } from "./presence-board";
import { sweepPresence } from "./set-presence";
import { changeTickets } from "@/lib/tickets/change/change-tickets";

type Member = AgentActor & { userId: string };

async function world() {
  const workspace = await createWorkspace();
  const number = await newTicket(await createCustomer(workspace.id));
  const tell = async (who: Member, body: { tab: string; ticket: number | null; isTyping?: boolean }) =>
    PUT(
      ownRequest(`/api/workspaces/${workspace.slug}/presence`, {
        method: "PUT",
        headers: { cookie: await agentCookie(who) },
        body,
      }),
      { params: Promise.resolve({ workspace: workspace.slug }) },
    );
  const stream = async (who: Member) =>
    events(
      ownRequest(`/api/workspaces/${workspace.slug}/events?after=1000`, {
        headers: { cookie: await agentCookie(who) },
      }),
      { params: Promise.resolve({ workspace: workspace.slug }) },
    );
  return { ...workspace, number, tell, stream };
}

const age = (workspaceId: string, seconds: number) =>
  db.agentPresence.updateMany({
    where: { workspaceId },
    data: { seenAt: new Date(Date.now() - seconds * 1000) },
  });

test("shows an agent with two tabs once, until both leave", async () => {
  const { id, agent, number, tell } = await world();
  const [first, second] = [randomUUID(), randomUUID()];
  expect((await tell(agent, { tab: first, ticket: number })).status).toBe(204);
  await tell(agent, { tab: second, ticket: number, isTyping: true });
  expect(await listPresence(id)).toEqual([
    { agentId: agent.agentId, name: agent.name, ticket: number, isTyping: true },
  ]);
  await tell(agent, { tab: second, ticket: null });
  expect(await listPresence(id)).toMatchObject([{ isTyping: false }]);
  await tell(agent, { tab: first, ticket: null });
  expect(await listPresence(id)).toEqual([]);
});

test("removes an agent after 45 s without an update, and sweeps the row after an hour", async () => {
  const { id, agent, number, tell } = await world();
  await tell(agent, { tab: randomUUID(), ticket: number });
  await age(id, 40);
  expect(await listPresence(id)).toHaveLength(1);
  await age(id, 46);
  expect(await listPresence(id)).toEqual([]);
  await age(id, 3601);
  await sweepPresence(new Date());
  expect(await db.agentPresence.count({ where: { workspaceId: id } })).toBe(0);
});

test("refuses another workspace's ticket, and records no events", async () => {
  const { id, agent, tell } = await world();
  const before = (await eventsOf(id)).length;
  const refused = await tell(agent, { tab: randomUUID(), ticket: 999 });
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ error: { issues: [{ path: "ticket" }] } });
  expect(await db.agentPresence.count({ where: { workspaceId: id } })).toBe(0);
  expect(await eventsOf(id)).toHaveLength(before);
});

test("streams the whole presence at once, and only when it changes", async () => {
  const { agent, admin, number, tell, stream } = await world();
  const response = await stream(admin);
  const isPresence = ({ event }: StreamEvent) => event === "presence";
  const received = readUntil(response, (all) => all.filter(isPresence).length === 4);
  const tab = randomUUID();
  // Waits for each update: several at once may arrive as one.
  const wait = () => new Promise((resolve) => setTimeout(resolve, 300));
  await wait();
  await tell(agent, { tab, ticket: number });
  await wait();
  await tell(agent, { tab, ticket: number });
  await tell(agent, { tab, ticket: number, isTyping: true });
  await wait();
  await tell(agent, { tab, ticket: null });
  const present = (await received).filter(isPresence);
  expect(present.map(({ data }) => data)).toEqual([
    [],
    [{ agentId: agent.agentId, name: agent.name, ticket: number, isTyping: false }],
    [{ agentId: agent.agentId, name: agent.name, ticket: number, isTyping: true }],
    [],
  ]);
  expect(present.map(({ id }) => id)).toEqual([null, null, null, null]);
});

test("removes a timed-out agent from colleagues' streams without a request", async () => {
  const { id, agent, admin, number, tell, stream } = await world();
  await tell(agent, { tab: randomUUID(), ticket: number });
  const isPresence = ({ event }: StreamEvent) => event === "presence";
  const received = readUntil(await stream(admin), (all) => all.filter(isPresence).length === 2);
  // The stream has sent the agent's presence before it times out.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await age(id, 46);
  expect((await received).filter(isPresence).map(({ data }) => data)).toEqual([
    [expect.objectContaining({ ticket: number })],
    [],
  ]);
}, 30_000);

test("signals new notifications to the agent concerned only", async () => {
  const { agent, admin, owner, number, stream } = await world();
  const isNotice = ({ event }: StreamEvent) => event === "notices";
  const [mine, other] = await Promise.all([stream(admin), stream(owner)]);
  const received = readUntil(mine, (all) => all.filter(isNotice).length === 2);
  await changeTickets(agent, [number], { assignee: { agentId: admin.agentId } });
  expect((await received).filter(isNotice).map(({ data }) => data)).toEqual([
    { isFresh: false },
    { isFresh: true },
  ]);
  await changeTickets(agent, [number], { assignee: { agentId: owner.agentId } });
  const ofOther = await readUntil(other, (all) => all.filter(isNotice).length === 2);
  expect(ofOther.filter(isNotice)).toHaveLength(2);
});
