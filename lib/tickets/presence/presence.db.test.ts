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

test("who looks at a ticket is there, once for two tabs, and gone when both are", async () => {
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

test("who is not heard of for 45 s is gone, and a sweep takes the row after an hour", async () => {
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

test("a ticket of nobody here is refused, and presence is no history", async () => {
  const { id, agent, tell } = await world();
  const before = (await eventsOf(id)).length;
  const refused = await tell(agent, { tab: randomUUID(), ticket: 999 });
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ error: { issues: [{ path: "ticket" }] } });
  expect(await db.agentPresence.count({ where: { workspaceId: id } })).toBe(0);
  expect(await eventsOf(id)).toHaveLength(before);
});

test("streams of colleagues tell it at once, whole, and only when something is different", async () => {
  const { agent, admin, number, tell, stream } = await world();
  const response = await stream(admin);
  const isPresence = ({ event }: StreamEvent) => event === "presence";
  const told = readUntil(response, (all) => all.filter(isPresence).length === 4);
  const tab = randomUUID();
  // Waits until each is told: what comes in a burst may be told as one.
  const wait = () => new Promise((resolve) => setTimeout(resolve, 300));
  await wait();
  await tell(agent, { tab, ticket: number });
  await wait();
  await tell(agent, { tab, ticket: number });
  await tell(agent, { tab, ticket: number, isTyping: true });
  await wait();
  await tell(agent, { tab, ticket: null });
  const present = (await told).filter(isPresence);
  expect(present.map(({ data }) => data)).toEqual([
    [],
    [{ agentId: agent.agentId, name: agent.name, ticket: number, isTyping: false }],
    [{ agentId: agent.agentId, name: agent.name, ticket: number, isTyping: true }],
    [],
  ]);
  expect(present.map(({ id }) => id)).toEqual([null, null, null, null]);
});

test("who goes without a word is gone from a colleague's stream too, without anybody asking", async () => {
  const { id, agent, admin, number, tell, stream } = await world();
  await tell(agent, { tab: randomUUID(), ticket: number });
  const isPresence = ({ event }: StreamEvent) => event === "presence";
  const told = readUntil(await stream(admin), (all) => all.filter(isPresence).length === 2);
  // The stream has said who is there before it is found that they are not heard of any more.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await age(id, 46);
  expect((await told).filter(isPresence).map(({ data }) => data)).toEqual([
    [expect.objectContaining({ ticket: number })],
    [],
  ]);
}, 30_000);

test("an agent's stream says that there is something new for them, and a colleague's does not", async () => {
  const { agent, admin, owner, number, stream } = await world();
  const isNotice = ({ event }: StreamEvent) => event === "notices";
  const [mine, other] = await Promise.all([stream(admin), stream(owner)]);
  const told = readUntil(mine, (all) => all.filter(isNotice).length === 2);
  await changeTickets(agent, [number], { assignee: { agentId: admin.agentId } });
  expect((await told).filter(isNotice).map(({ data }) => data)).toEqual([
    { isFresh: false },
    { isFresh: true },
  ]);
  await changeTickets(agent, [number], { assignee: { agentId: owner.agentId } });
  const ofOther = await readUntil(other, (all) => all.filter(isNotice).length === 2);
  expect(ofOther.filter(isNotice)).toHaveLength(2);
});
