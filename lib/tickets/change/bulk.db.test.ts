import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { POST as change } from "@/app/api/workspaces/[workspace]/bulk-changes/route";
import { DELETE as undo } from "@/app/api/workspaces/[workspace]/bulk-changes/[id]/route";
import { db } from "@/lib/platform/db";
import { replyAsCustomer } from "@/lib/tickets/messages/reply-as-customer";
import { createTeam } from "@/lib/workspace/teams/manage-teams";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { agentCookie, ownRequest } from "@/lib/testing/requests";
import { fill, statementsOf } from "@/lib/testing/statements";
import { contradictions, eventsOf, newTicket, ticketRow } from "@/lib/testing/tickets";
import { getTicket } from "@/lib/tickets/model/get-ticket";
import { disbandTeam } from "./disband-team";
import type { BulkChangeDto, BulkUndoDto } from "@/lib/tickets/model/schemas";
import { changeTickets } from "./change-tickets";

async function world(count = 3) {
  const workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  const numbers: number[] = [];
  for (let index = 0; index < count; index++) numbers.push(await newTicket(customer));
  const cookie = await agentCookie(workspace.agent);
  const others = await agentCookie(workspace.owner);
  const path = `/api/workspaces/${workspace.slug}/bulk-changes`;
  const apply = async (body: unknown, key: string = randomUUID()) => {
    const headers = { cookie, "idempotency-key": key };
    const response = await change(ownRequest(path, { method: "POST", headers, body }), {
      params: Promise.resolve({ workspace: workspace.slug }),
    });
    return { status: response.status, data: (await response.json()) as BulkChangeDto };
  };
  const takeBack = async (id: string, who = cookie) => {
    const response = await undo(ownRequest(`${path}/${id}`, { method: "DELETE", headers: { cookie: who } }), {
      params: Promise.resolve({ workspace: workspace.slug, id }),
    });
    return { status: response.status, data: (await response.json()) as BulkUndoDto };
  };
  const row = (number: number) => ticketRow(workspace.id, number);
  return { workspace, agent: workspace.agent, customer, numbers, apply, takeBack, others, row };
}

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

test("changes many at once, an event each, and takes it back", async () => {
  const { workspace, agent, numbers, apply, takeBack, row } = await world();
  const team = await createTeam(workspace.owner, { name: "Billing", memberIds: [] });
  const [first = 0] = numbers;
  await changeTickets(agent, [first], { priority: "high", addTags: ["refund"] });
  const before = await Promise.all(numbers.map(row));
  const events = (await eventsOf(workspace.id)).length;
  const body = {
    numbers: [...numbers, first, 99],
    change: {
      status: "resolved",
      priority: "high",
      assignee: { agentId: agent.agentId },
      teamId: team.id,
      addTags: ["refund", "2026"],
    },
  };
  const { data } = await apply(body);
  expect(data).toMatchObject({ changed: 3, unchanged: 1 });
  for (const number of numbers) {
    const ticket = await getTicket(agent, number);
    expect(ticket).toMatchObject({ status: "resolved", priority: "high", team: { name: "Billing" } });
    expect(ticket.tags.map(({ name }) => name)).toEqual(["2026", "refund"]);
  }
  expect(await eventsOf(workspace.id)).toHaveLength(events + 3);
  expect(await contradictions(workspace.id)).toEqual([]);
  expect((await takeBack(data.id)).data).toEqual({ restored: 3, kept: 0 });
  const after = await Promise.all(numbers.map(row));
  const less = (rows: typeof before) => rows.map((ticket) => ({ ...ticket, updatedAt: null }));
  expect(less(after)).toEqual(less(before));
  expect((await getTicket(agent, first)).tags.map(({ name }) => name)).toEqual(["refund"]);
  expect((await takeBack(data.id)).data).toEqual({ restored: 0, kept: 3 });
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("undoing leaves alone what has changed since", async () => {
  const { workspace, agent, customer, numbers, apply, takeBack, row } = await world(4);
  const [answered = 0, taken = 0, reopened = 0, untouched = 0] = numbers;
  const { data } = await apply({
    numbers,
    change: { status: "pending", assignee: { agentId: agent.agentId }, addTags: ["seen"] },
  });
  await replyAsCustomer(customer, answered, { body: "More", attachmentIds: [] }, randomUUID());
  await changeTickets(workspace.owner, [taken], { assignee: { agentId: workspace.owner.agentId } });
  await changeTickets(workspace.owner, [reopened], { status: "open" });
  await takeBack(data.id);
  expect(await row(answered)).toMatchObject({ status: "OPEN", assigneeId: null });
  expect(await row(taken)).toMatchObject({ status: "OPEN", assigneeId: workspace.owner.agentId });
  expect(await row(reopened)).toMatchObject({ status: "OPEN", assigneeId: null });
  expect(await row(untouched)).toMatchObject({ status: "OPEN", assigneeId: null });
  expect((await row(untouched)).waitingSince).not.toBeNull();
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("takes tickets for whoever asks for “me”", async () => {
  const { agent, numbers, apply, row } = await world(2);
  const { status } = await apply({ numbers, change: { assignee: { agentId: "me" } } });
  expect(status).toBe(201);
  for (const number of numbers) expect((await row(number)).assigneeId).toBe(agent.agentId);
});

test("undoing gives nothing back to a team that has gone", async () => {
  const { workspace, numbers, apply, takeBack, row } = await world(1);
  const team = await createTeam(workspace.owner, { name: "Gone", memberIds: [] });
  const [number = 0] = numbers;
  await changeTickets(workspace.agent, [number], { teamId: team.id });
  const { data } = await apply({ numbers, change: { teamId: null, priority: "low" } });
  await disbandTeam(workspace.owner, team.id);
  expect((await takeBack(data.id)).data).toEqual({ restored: 1, kept: 0 });
  expect(await row(number)).toMatchObject({ teamId: null, priority: "NORMAL" });
});

test("sleeping: what is done with stays, and what slept sleeps on after the undoing", async () => {
  const { workspace, agent, numbers, apply, takeBack, row } = await world(3);
  const [done = 0, asleep = 0, awake = 0] = numbers;
  const until = inHours(9);
  await changeTickets(agent, [done], { status: "resolved" });
  await changeTickets(agent, [asleep], { snooze: { until } });
  const slept = await apply({ numbers, change: { snooze: { until: null } } });
  expect(slept.data).toMatchObject({ changed: 2, unchanged: 1 });
  expect((await row(awake)).folder).toBe("SNOOZED");
  await takeBack(slept.data.id);
  expect((await row(awake)).folder).toBe("INBOX");
  expect((await row(asleep)).snoozedUntil?.toISOString()).toBe(until);
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("undoing puts nothing to sleep that somebody has come back to, and gives the rest back", async () => {
  const { workspace, agent, customer, numbers, apply, takeBack, row } = await world(5);
  const [answered = 0, closed = 0, reopened = 0, untilAnswer = 0, untouched = 0] = numbers;
  for (const number of numbers)
    await changeTickets(agent, [number], { snooze: { until: number === untilAnswer ? null : inHours(9) } });
  const { data } = await apply({ numbers, change: { status: "resolved", priority: "low" } });
  for (const number of [answered, untilAnswer])
    await replyAsCustomer(customer, number, { body: "Still broken", attachmentIds: [] }, randomUUID());
  await changeTickets(workspace.owner, [closed], { status: "closed" });
  await changeTickets(workspace.owner, [reopened], { status: "open" });
  expect(await takeBack(data.id)).toMatchObject({ status: 200, data: { restored: 5 } });
  const after = await Promise.all(numbers.map(row));
  expect(after.map(({ folder }) => folder)).toEqual(["INBOX", "DONE", "INBOX", "INBOX", "SNOOZED"]);
  expect(after.map(({ priority }) => priority)).toEqual(Array(5).fill("NORMAL"));
  expect((await row(untouched)).snoozedUntil).not.toBeNull();
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("only who did it undoes it, and within a day; the same key does it once", async () => {
  const { workspace, numbers, apply, takeBack, others } = await world(2);
  const key = randomUUID();
  const body = { numbers, change: { priority: "urgent" } };
  const [one, two] = await Promise.all([apply(body, key), apply(body, key)]);
  expect(one.data).toEqual(two.data);
  expect((await takeBack(one.data.id, others)).status).toBe(404);
  await db.bulkChange.update({
    where: { id: one.data.id, workspaceId: workspace.id },
    data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
  });
  expect((await takeBack(one.data.id)).status).toBe(409);
});

test("what can't be is refused", async () => {
  const { numbers, apply } = await world(1);
  for (const body of [
    { numbers, change: {} },
    { numbers: [], change: { status: "open" } },
    { numbers: Array.from({ length: 501 }, (_, index) => index + 1), change: { status: "open" } },
    { numbers, change: { assignee: { agentId: randomUUID() } } },
    { numbers, change: { teamId: randomUUID() } },
    { numbers, change: { snooze: { until: inHours(-1) } } },
  ])
    expect((await apply(body)).status, JSON.stringify(body.change)).toBe(422);
});

test("bulk changes, single ones and undoings at once end in no circle and lose nothing", async () => {
  const { workspace, agent, customer, numbers, apply, takeBack } = await world(8);
  const first = await apply({ numbers, change: { addTags: ["a"] } });
  await Promise.all([
    apply({ numbers, change: { status: "resolved" } }),
    apply({ numbers: numbers.toReversed(), change: { priority: "low", addTags: ["b"] } }),
    apply({ numbers: numbers.toSpliced(2, 3), change: { assignee: { agentId: agent.agentId } } }),
    takeBack(first.data.id),
    ...numbers.map((number) => changeTickets(workspace.owner, [number], { addTags: ["c"] })),
    ...numbers.map((number) =>
      replyAsCustomer(customer, number, { body: "At once", attachmentIds: [] }, randomUUID()),
    ),
  ]);
  for (const number of numbers)
    expect((await getTicket(agent, number)).tags.map(({ name }) => name)).toEqual(["b", "c"]);
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("five hundred cost as many statements as five", async () => {
  const { workspace, apply } = await world(0);
  await fill(workspace.id, 600);
  const numbers = Array.from({ length: 500 }, (_, index) => index + 1);
  const change = { priority: "high", addTags: ["many"], assignee: { agentId: workspace.agent.agentId } };
  const few = await statementsOf(() => apply({ numbers: numbers.slice(0, 5), change }));
  const many = await statementsOf(() => apply({ numbers, change }));
  expect(many.length).toBeLessThanOrEqual(few.length);
});

test("a macro's effects: whoever applies them takes the ticket, tags come and go, once per key", async () => {
  const { workspace, agent, numbers, apply, takeBack } = await world(1);
  const [number = 0] = numbers;
  await changeTickets(agent, [number], { addTags: ["new"] });
  const change = { assignee: { agentId: "me" }, addTags: ["seen"], removeTags: ["new"], status: "resolved" };
  const key = randomUUID();
  const { data } = await apply({ numbers, change }, key);
  expect(await apply({ numbers, change }, key)).toEqual({ status: 201, data });
  expect(await getTicket(agent, number)).toMatchObject({
    assignee: { id: agent.agentId },
    tags: [{ name: "seen" }],
    status: "resolved",
  });
  expect(await db.message.count({ where: { workspaceId: workspace.id } })).toBe(1);
  expect((await takeBack(data.id)).data).toEqual({ restored: 1, kept: 0 });
  expect(await getTicket(agent, number)).toMatchObject({
    assignee: null,
    tags: [{ name: "new" }],
    status: "open",
  });
  expect(await contradictions(workspace.id)).toEqual([]);
});
