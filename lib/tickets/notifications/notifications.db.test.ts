import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { GET } from "@/app/api/workspaces/[workspace]/notifications/route";
import { POST as read } from "@/app/api/workspaces/[workspace]/notifications/read/route";
import { PATCH as changeAccount } from "@/app/api/workspaces/[workspace]/settings/account/route";
import type { AgentActor } from "@/lib/platform/actors";
import { changeTickets } from "@/lib/tickets/change/change-tickets";
import { db, transaction } from "@/lib/platform/db";
import { replyAsAgent } from "@/lib/tickets/messages/reply-as-agent";
import { replyAsCustomer } from "@/lib/tickets/messages/reply-as-customer";
import { addNote } from "@/lib/tickets/notes/add-note";
import { getAccount } from "@/lib/workspace/preferences/get-account";
import { createTeam } from "@/lib/workspace/teams/manage-teams";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { agentCookie, ownRequest } from "@/lib/testing/requests";
import { knownTicket, newTicket, ticketRow } from "@/lib/testing/tickets";
import { followTicket } from "@/lib/tickets/change/follow-ticket";
import { releaseTicket } from "@/lib/tickets/change/release-ticket";
import type { NotificationsDto } from "./schemas";
import { notify } from "./notify";

async function world() {
  const workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  const number = await knownTicket(customer);
  return { ...workspace, customer, number };
}

type Workspace = Awaited<ReturnType<typeof world>>;
type Member = AgentActor & { userId: string };

type Ask = { method: string; body?: unknown; query?: string };

async function call(
  workspace: Workspace,
  who: Member,
  handler: typeof GET,
  { method, body, query = "" }: Ask,
) {
  return handler(
    ownRequest(`/api/workspaces/${workspace.slug}/notifications${query}`, {
      method,
      headers: { cookie: await agentCookie(who) },
      ...(body === undefined ? {} : { body }),
    }),
    { params: Promise.resolve({ workspace: workspace.slug }) },
  );
}

const list = async (workspace: Workspace, who: Member, cursor?: string) =>
  (await (
    await call(workspace, who, GET, { method: "GET", query: cursor ? `?cursor=${cursor}` : "" })
  ).json()) as NotificationsDto;
const kinds = async (workspace: Workspace, who: Member) =>
  (await list(workspace, who)).items.map(({ kind }) => kind);

const answer = (agent: AgentActor, number: number, body = "Yes") =>
  replyAsAgent(agent, number, { body, attachmentIds: [], status: "pending" }, randomUUID());
const reply = ({ customer, number }: Workspace, body = "Still broken") =>
  replyAsCustomer(customer, number, { body, attachmentIds: [] }, randomUUID());

test("notifies a new assignee, unless they assigned themselves", async () => {
  const workspace = await world();
  const { agent, admin, number } = workspace;
  await changeTickets(agent, [number], { assignee: { agentId: agent.agentId } });
  expect(await kinds(workspace, agent)).toEqual([]);
  await changeTickets(agent, [number], { assignee: { agentId: admin.agentId } });
  const { items, unread } = await list(workspace, admin);
  expect(items).toMatchObject([
    { kind: "assigned", actorName: agent.name, ticket: { number }, isRead: false },
  ]);
  expect(unread).toBe(1);
});

test("a customer's reply notifies the followers, and the assignee once", async () => {
  const workspace = await world();
  const { agent, admin, owner, number } = workspace;
  await changeTickets(agent, [number], { assignee: { agentId: agent.agentId } });
  await followTicket(agent, number, true);
  await followTicket(admin, number, true);
  await reply(workspace);
  expect(await kinds(workspace, agent)).toEqual(["replied"]);
  expect((await list(workspace, admin)).items).toMatchObject([{ kind: "followed", preview: "Still broken" }]);
  expect(await kinds(workspace, owner)).toEqual([]);
});

test("notifies followers of replies and status changes, except their own", async () => {
  const workspace = await world();
  const { agent, admin, number } = workspace;
  await followTicket(admin, number, true);
  await answer(agent, number);
  await changeTickets(agent, [number], { status: "resolved" });
  await changeTickets(admin, [number], { status: "open" });
  await answer(admin, number);
  expect((await list(workspace, admin)).items.map(({ preview }) => preview)).toEqual([
    "Status: resolved",
    "Yes",
  ]);
});

test("skips muted kinds only", async () => {
  const workspace = await world();
  const { agent, admin, number } = workspace;
  const muted = await call(workspace, admin, changeAccount, {
    method: "PATCH",
    body: {
      preferences: { muted: ["assigned"] },
    },
  });
  expect(muted.status).toBe(200);
  await changeTickets(agent, [number], { assignee: { agentId: admin.agentId } });
  await reply(workspace);
  expect(await kinds(workspace, admin)).toEqual(["replied"]);
});

test("marks one as read, those of a ticket with its mention, or all, for one agent only", async () => {
  const workspace = await world();
  const { id, agent, admin, owner, customer, number } = workspace;
  const second = await knownTicket(customer);
  for (const ticket of [number, second])
    await addNote(agent, ticket, { body: `@${admin.name} and @${owner.name}` }, randomUUID());
  await changeTickets(agent, [number], { assignee: { agentId: admin.agentId } });
  const [newest] = (await list(workspace, admin)).items;
  expect((await call(workspace, admin, read, { method: "POST", body: { id: newest?.id } })).status).toBe(204);
  expect((await list(workspace, admin)).unread).toBe(2);
  await call(workspace, admin, read, { method: "POST", body: { ticket: number } });
  expect((await list(workspace, admin)).items.map(({ isRead }) => isRead)).toEqual([true, false, true]);
  const unread = () => db.mention.count({ where: { workspaceId: id, agentId: admin.agentId, readAt: null } });
  expect(await unread()).toBe(1);
  await call(workspace, admin, read, { method: "POST", body: { all: true } });
  expect([(await list(workspace, admin)).unread, await unread()]).toEqual([0, 0]);
  expect((await list(workspace, owner)).unread).toBe(2);
  expect((await call(workspace, admin, read, { method: "POST", body: { ticket: "x" } })).status).toBe(422);
});

test("agents can't read or mark another agent's notifications", async () => {
  const workspace = await world();
  const { agent, admin, owner, number } = workspace;
  await changeTickets(agent, [number], { assignee: { agentId: admin.agentId } });
  const [item] = (await list(workspace, admin)).items;
  await call(workspace, owner, read, { method: "POST", body: { id: item?.id } });
  expect((await list(workspace, admin)).unread).toBe(1);
  expect((await list(workspace, owner)).items).toEqual([]);
});

test("pages continue without repeats, and the unread count stops at 100", async () => {
  const workspace = await world();
  const { id, agent, number } = workspace;
  const { id: ticketId } = await ticketRow(id, number);
  const notices = Array.from({ length: 120 }, (_, index) => ({
    agentId: agent.agentId,
    ticketId,
    kind: "FOLLOWED" as const,
    actorName: "",
    preview: String(index),
  }));
  await transaction((tx) => notify(tx, id, notices));
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list(workspace, agent, cursor);
    expect(page.unread).toBe(100);
    seen.push(...page.items.map((item) => item.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(120);
  expect(seen).toEqual([...seen].sort().reverse());
});

test("saves changed account fields only, and reports invalid ones by field", async () => {
  const workspace = await world();
  const { agent, admin } = workspace;
  const change = (body: unknown) => call(workspace, agent, changeAccount, { method: "PATCH", body });
  await change({ preferences: { undoSeconds: 30, sound: true } });
  await change({ name: "  Grace Hopper " });
  expect(await getAccount(agent)).toMatchObject({
    name: "Grace Hopper",
    preferences: { undoSeconds: 30, sound: true, shortcuts: true, desktop: false, digest: true, muted: [] },
  });
  expect(await getAccount(admin)).toMatchObject({ name: admin.name, preferences: { undoSeconds: 10 } });
  for (const [body, path] of [
    [{ preferences: { undoSeconds: 7 } }, "preferences.undoSeconds"],
    [{ name: "   " }, "name"],
    [{ preferences: { muted: ["everything"] } }, "preferences.muted.0"],
  ] as const) {
    const response = await change(body);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ error: { issues: [{ path }] } });
  }
});

test("notifies everyone of a new ticket until one agent handles it", async () => {
  const workspace = await world();
  const { agent, admin, owner, customer } = workspace;
  const taken: ((number: number) => Promise<unknown>)[] = [
    (number) => changeTickets(agent, [number], { assignee: { agentId: agent.agentId } }),
    (number) => answer(agent, number),
    (number) => changeTickets(agent, [number], { status: "resolved" }),
    (number) => changeTickets(agent, [number], { status: "closed" }),
  ];
  for (const take of taken) {
    const number = await newTicket(customer);
    const { requesterName } = await ticketRow(workspace.id, number);
    for (const who of [agent, admin, owner])
      expect((await list(workspace, who)).items[0]).toMatchObject({
        ...{ kind: "created", actorName: requesterName, isRead: false, ticket: { number } },
      });
    await take(number);
    for (const who of [agent, admin, owner]) expect((await list(workspace, who)).unread).toBe(0);
  }
});

test("notifies everyone of a released ticket, except the agent who released it", async () => {
  const workspace = await world();
  const { agent, admin, number } = workspace;
  const at = { workspaceId_number: { workspaceId: workspace.id, number } };
  await db.event.deleteMany({ where: { workspaceId: workspace.id, type: "ticket.created" } });
  await db.ticket.update({ where: at, data: { heldAt: new Date() } });
  await releaseTicket(admin, number);
  expect(await kinds(workspace, agent)).toEqual(["created"]);
  expect(await kinds(workspace, admin)).toEqual([]);
});

test("notifies a team of its new tickets, and of replies while they're unassigned", async () => {
  const workspace = await world();
  const { agent, admin, owner, number } = workspace;
  const team = await createTeam(admin, { name: "Billing", memberIds: [agent.agentId, admin.agentId] });
  await changeTickets(admin, [number], { teamId: team.id });
  expect(await kinds(workspace, agent)).toEqual(["team"]);
  expect(await kinds(workspace, admin)).toEqual([]);
  await reply(workspace);
  expect(await kinds(workspace, agent)).toEqual(["team", "team"]);
  expect(await kinds(workspace, owner)).toEqual([]);
  await changeTickets(owner, [number], { assignee: { agentId: admin.agentId } });
  await reply(workspace);
  expect(await kinds(workspace, agent)).toEqual(["team", "team"]);
  expect(await kinds(workspace, admin)).toEqual(["replied", "assigned", "team"]);
  const other = await newTicket(workspace.customer);
  await changeTickets(owner, [other], { teamId: team.id });
  expect((await kinds(workspace, agent))[0]).toBe("team");
});

test("notifies agents of changes to tickets they replied to, including bulk changes", async () => {
  const workspace = await world();
  const { agent, admin, number } = workspace;
  await answer(agent, number);
  await reply(workspace);
  expect(await kinds(workspace, agent)).toEqual(["followed"]);
  await changeTickets(admin, [number], { status: "resolved" });
  const { items } = await list(workspace, agent);
  expect(items[0]).toMatchObject({ kind: "followed", actorName: admin.name, preview: "Status: resolved" });
  expect(items).toHaveLength(2);
});
