import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { POST } from "@/app/api/workspaces/[workspace]/tickets/[number]/notes/route";
import { PUT as saveDraft } from "@/app/api/workspaces/[workspace]/tickets/[number]/note-draft/route";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { listNotifications } from "@/lib/tickets/notifications/list-notifications";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { agentCookie, ownRequest } from "@/lib/testing/requests";
import { contradictions, eventsOf, knownTicket, ticketRow } from "@/lib/testing/tickets";
import { followTicket } from "@/lib/tickets/change/follow-ticket";
import type { TimelineItem } from "@/lib/tickets/timeline/schemas";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";

async function world() {
  const workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  const number = await knownTicket(customer);
  const cookie = await agentCookie(workspace.agent);
  const call = (handler: typeof POST, method: string, body: unknown, key: string = randomUUID()) =>
    handler(ownRequest("/api/workspaces", { method, headers: { cookie, "idempotency-key": key }, body }), {
      params: Promise.resolve({ workspace: workspace.slug, number: String(number) }),
    });
  const note = (body: string, key?: string) => call(POST, "POST", { body }, key);
  return { ...workspace, number, note, draft: (body: string) => call(saveDraft, "PUT", { body }) };
}

const notificationsOf = async (agent: AgentActor) =>
  (await listNotifications(agent, undefined)).items.map(({ kind, preview }) => [kind, preview]);

test("shows a note as Markdown in the timeline", async () => {
  const { agent, number, note } = await world();
  const response = await note("It is the **fuser**");
  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({
    kind: "note",
    body: "It is the **fuser**",
    authorName: agent.name,
  });
  const { timeline, ticket } = await getTicketThread(agent, number);
  const item = timeline.find((each): each is Extract<TimelineItem, { kind: "note" }> => each.kind === "note");
  expect(item?.html).toContain("<strong>fuser</strong>");
  expect(ticket.preview).toBe("It burns.");
});

test("adds a repeated request once, and refuses an empty or too long note", async () => {
  const { id, note, number } = await world();
  const key = randomUUID();
  const [first, second] = await Promise.all([note("Once", key), note("Once", key)]);
  expect(await second.json()).toEqual(await first.json());
  expect(await db.note.count({ where: { workspaceId: id } })).toBe(1);
  expect((await eventsOf(id)).filter(({ type }) => type === "note.created")).toHaveLength(1);
  expect((await note("  \n ")).status).toBe(422);
  expect((await note("x".repeat(20_001))).status).toBe(422);
  expect((await ticketRow(id, number)).messageCount).toBe(1);
  expect(await contradictions(id)).toEqual([]);
});

test("notifies mentioned agents, who follow the ticket as the author does", async () => {
  const { id, agent, admin, owner, number, note } = await world();
  await note(`@${admin.name} please look. ${agent.name} here.`);
  expect(await notificationsOf(admin)).toEqual([["mention", expect.stringContaining("please look")]]);
  expect(await notificationsOf(agent)).toEqual([]);
  expect(await notificationsOf(owner)).toEqual([]);
  expect(await db.mention.findMany({ where: { workspaceId: id } })).toMatchObject([
    { agentId: admin.agentId, readAt: null },
  ]);
  const { followers } = await getTicketThread(agent, number);
  expect(followers.map((each) => each.id).sort()).toEqual([agent.agentId, admin.agentId].sort());
});

test("a team mention notifies its active members except the author", async () => {
  const { id: workspaceId, agent, admin, owner, note } = await world();
  const members = [agent, admin, owner].map(({ agentId }) => ({ workspaceId, agentId }));
  await db.team.create({
    data: { workspaceId, name: "Billing", members: { create: members.map(({ agentId }) => ({ agentId })) } },
  });
  await db.agent.update({ where: { id: owner.agentId }, data: { deactivatedAt: new Date() } });
  await note("@Billing who knows this?");
  expect(await notificationsOf(admin)).toHaveLength(1);
  expect(await notificationsOf(owner)).toEqual([]);
  expect(await notificationsOf(agent)).toEqual([]);
});

test("notifies followers of a note once, and not after they unfollow", async () => {
  const { admin, owner, number, note } = await world();
  await followTicket(admin, number, true);
  await followTicket(owner, number, true);
  await followTicket(owner, number, false);
  await note(`@${admin.name} and everybody`);
  await note("One more");
  expect((await notificationsOf(admin)).map(([kind]) => kind)).toEqual(["followed", "mention"]);
  expect(await notificationsOf(owner)).toEqual([]);
});

test("keeps a note draft per agent until the note is added", async () => {
  const { agent, admin, number, note, draft } = await world();
  expect((await draft("Half a thou")).status).toBe(200);
  expect((await getTicketThread(agent, number)).noteDraft).toBe("Half a thou");
  expect((await getTicketThread(agent, number)).draft).toBe("");
  expect((await getTicketThread(admin, number)).noteDraft).toBe("");
  await note("A whole thought");
  expect((await getTicketThread(agent, number)).noteDraft).toBe("");
  await draft("x");
  await draft("");
  expect(await db.noteDraft.count({ where: { agentId: agent.agentId } })).toBe(0);
});
