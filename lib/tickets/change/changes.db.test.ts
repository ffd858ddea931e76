import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { PATCH as patch } from "@/app/api/workspaces/[workspace]/tickets/[number]/route";
import { db } from "@/lib/platform/db";
import { replyAsAgent } from "@/lib/tickets/messages/reply-as-agent";
import { replyAsCustomer } from "@/lib/tickets/messages/reply-as-customer";
import { createTeam } from "@/lib/workspace/teams/manage-teams";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { agentCookie, ownRequest } from "@/lib/testing/requests";
import { contradictions, eventsOf, jobsOf, newTicket, ticketRow } from "@/lib/testing/tickets";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";
import { getTicket } from "@/lib/tickets/model/get-ticket";
import type { TicketChangeDto } from "@/lib/tickets/model/schemas";
import { unsnoozeTickets } from "./unsnooze-tickets";
import { changeTickets } from "./change-tickets";

async function world() {
  const workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  const number = await newTicket(customer);
  const cookie = await agentCookie(workspace.agent);
  const call = async (body: unknown) => {
    const path = `/api/workspaces/${workspace.slug}/tickets/${number}`;
    const params = Promise.resolve({ workspace: workspace.slug, number: String(number) });
    const response = await patch(ownRequest(path, { method: "PATCH", headers: { cookie }, body }), {
      params,
    });
    const answer = (await response.json()) as TicketChangeDto & { error: unknown };
    return { status: response.status, data: { ...answer.ticket, error: answer.error } };
  };
  const lines = async () =>
    (await getTicketThread(workspace.agent, number)).timeline.flatMap((item) =>
      item.kind === "event" ? [item.text] : [],
    );
  return { workspace, agent: workspace.agent, customer, number, call, lines };
}

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

test("priority: set, told in one event, and nothing twice", async () => {
  const { workspace, agent, call, lines } = await world();
  expect((await call({ priority: "urgent" })).data.priority).toBe("urgent");
  await call({ priority: "urgent" });
  expect(await lines()).toEqual([`${agent.name} set the priority to Urgent`]);
  expect((await call({ priority: "huge" })).status).toBe(422);
  expect((await eventsOf(workspace.id)).at(-1)?.isPublic).toBe(false);
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("tags: made on first use, one whatever the case, removed by name", async () => {
  const { workspace, agent, call, lines } = await world();
  const first = await call({ addTags: ["Refund", "big  customer"] });
  expect(first.data.tags.map(({ name }) => name)).toEqual(["big customer", "Refund"]);
  const second = await call({ addTags: ["REFUND", "vip"], removeTags: ["BIG customer", "unknown"] });
  expect(second.data.tags.map(({ name }) => name)).toEqual(["Refund", "vip"]);
  expect(await db.tag.count({ where: { workspaceId: workspace.id } })).toBe(3);
  expect(await lines()).toEqual([
    `${agent.name} added the tags big customer, Refund`,
    `${agent.name} added the tag vip and removed the tag big customer`,
  ]);
  for (const name of ["", " ", "a,b", 'a"b', "x".repeat(41)])
    expect((await call({ addTags: [name] })).status, name).toBe(422);
});

test("tags of two agents at once are both there, also when both make the same one", async () => {
  const { workspace, agent, customer, number } = await world();
  const other = await newTicket(customer);
  const names = Array.from({ length: 6 }, (_, index) => `tag ${index}`);
  await Promise.all([
    ...names.map((name) => changeTickets(agent, [number], { addTags: [name, "shared"] })),
    ...names.map((name) =>
      changeTickets(workspace.owner, [other], { addTags: ["Shared", name.toUpperCase()] }),
    ),
  ]);
  for (const ticket of [number, other]) expect((await getTicket(agent, ticket)).tags).toHaveLength(7);
  expect(await db.tag.count({ where: { workspaceId: workspace.id } })).toBe(7);
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("assignment: an agent, a team, both; what is left out stays", async () => {
  const { workspace, agent, call, lines } = await world();
  const team = await createTeam(workspace.owner, { name: "Billing", memberIds: [agent.agentId] });
  await call({ teamId: team.id });
  const both = await call({ assignee: { agentId: agent.agentId } });
  expect([both.data.team?.name, both.data.assignee?.id]).toEqual(["Billing", agent.agentId]);
  const none = await call({ assignee: { agentId: null }, teamId: null });
  expect([none.data.team, none.data.assignee]).toEqual([null, null]);
  expect(await lines()).toEqual([
    `${agent.name} assigned this to the team Billing`,
    `${agent.name} assigned this to themselves`,
    `${agent.name} removed the assignee and removed the team`,
  ]);
  expect((await call({})).status).toBe(422);
  for (const body of [{ teamId: randomUUID() }, { assignee: { agentId: randomUUID() } }])
    expect((await call(body)).status).toBe(422);
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("simultaneous changes of different things are all there", async () => {
  const { workspace, agent, number } = await world();
  await Promise.all([
    changeTickets(agent, [number], { priority: "high" }),
    changeTickets(workspace.owner, [number], { assignee: { agentId: agent.agentId } }),
    changeTickets(workspace.admin, [number], { status: "pending" }),
    changeTickets(agent, [number], { snooze: { until: inHours(1) } }),
  ]);
  expect(await getTicket(agent, number)).toMatchObject({
    priority: "high",
    status: "pending",
    assignee: { id: agent.agentId },
    snooze: { until: expect.any(String) as string },
  });
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("a sleep ends by itself, once, and leaves the counters true", async () => {
  const { workspace, agent, number, call, lines } = await world();
  const until = inHours(3);
  expect((await call({ snooze: { until } })).data.snooze).toEqual({ until });
  expect((await ticketRow(workspace.id, number)).folder).toBe("SNOOZED");
  expect(await jobsOf(workspace.id, "wake-tickets")).toHaveLength(1);
  await unsnoozeTickets(workspace.id, new Date(Date.parse(until) - 1));
  expect((await ticketRow(workspace.id, number)).folder).toBe("SNOOZED");
  const due = new Date(until);
  await Promise.all([
    unsnoozeTickets(workspace.id, due),
    unsnoozeTickets(workspace.id, due),
    unsnoozeTickets(null, due),
  ]);
  expect((await ticketRow(workspace.id, number)).folder).toBe("INBOX");
  expect(await lines()).toEqual([`${agent.name} snoozed this`, "Snooze ended"]);
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("a sleep ends by the clock of the database, however late that of a process is", async () => {
  const { workspace, number, call } = await world();
  await call({ snooze: { until: inHours(3) } });
  await db.ticket.updateMany({
    where: { workspaceId: workspace.id },
    data: { snoozedUntil: new Date(Date.now() - 1_000) },
  });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 5 * 60_000 });
  await unsnoozeTickets(workspace.id).finally(() => vi.useRealTimers());
  expect((await ticketRow(workspace.id, number)).folder).toBe("INBOX");
});

test("a sleep until an answer is no matter of time; the answer ends every sleep", async () => {
  const { workspace, customer, number, call } = await world();
  await call({ snooze: { until: null } });
  await unsnoozeTickets(workspace.id, new Date("2100-01-01"));
  expect((await ticketRow(workspace.id, number)).folder).toBe("SNOOZED");
  await replyAsCustomer(customer, number, { body: "And?", attachmentIds: [] }, randomUUID());
  expect((await ticketRow(workspace.id, number)).folder).toBe("INBOX");
  await call({ snooze: { until: inHours(5) } });
  await replyAsCustomer(customer, number, { body: "Hello?", attachmentIds: [] }, randomUUID());
  expect(await ticketRow(workspace.id, number)).toMatchObject({ folder: "INBOX", snoozedUntil: null });
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("an agent's answer keeps the sleep, resolving ends it, and what is done with does not sleep", async () => {
  const { workspace, agent, number, call } = await world();
  await call({ snooze: { until: inHours(5) } });
  await replyAsAgent(
    agent,
    number,
    { body: "We are on it.", attachmentIds: [], status: "pending" },
    randomUUID(),
  );
  expect((await ticketRow(workspace.id, number)).folder).toBe("SNOOZED");
  await changeTickets(agent, [number], { status: "resolved" });
  expect(await ticketRow(workspace.id, number)).toMatchObject({ folder: "DONE", snoozedAt: null });
  expect((await call({ snooze: { until: null } })).status).toBe(409);
  await changeTickets(agent, [number], { status: "open" });
  expect((await ticketRow(workspace.id, number)).folder).toBe("INBOX");
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("a sleep can be ended by hand, and times that can't be are refused", async () => {
  const { number, workspace, agent, call, lines } = await world();
  for (const until of [inHours(-1), inHours(24 * 400), "tomorrow"])
    expect((await call({ snooze: { until } })).status, until).toBe(422);
  await call({ snooze: { until: null } });
  await call({ snooze: null });
  expect((await ticketRow(workspace.id, number)).folder).toBe("INBOX");
  expect(await lines()).toEqual([
    `${agent.name} snoozed this until the customer replies`,
    `${agent.name} unsnoozed this`,
  ]);
});

test("a reply with effects is one event that says them all", async () => {
  const { workspace, agent, number, lines } = await world();
  const before = (await eventsOf(workspace.id)).length;
  await replyAsAgent(
    agent,
    number,
    {
      body: "Done; we look again in an hour.",
      attachmentIds: [],
      status: "pending",
      effects: { priority: "high", addTags: ["refund"], assignee: { agentId: agent.agentId } },
    },
    randomUUID(),
  );
  expect(await getTicket(agent, number)).toMatchObject({
    status: "pending",
    priority: "high",
    assignee: { id: agent.agentId },
    tags: [{ name: "refund" }],
  });
  expect(await eventsOf(workspace.id)).toHaveLength(before + 1);
  expect(await lines()).toEqual([
    `${agent.name} assigned this to themselves, set the priority to High and added the tag refund`,
  ]);
  expect(await contradictions(workspace.id)).toEqual([]);
});
