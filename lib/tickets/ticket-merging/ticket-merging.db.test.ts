import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { POST as merge } from "@/app/api/workspaces/[workspace]/tickets/[number]/merge/route";
import { DELETE as undo } from "@/app/api/workspaces/[workspace]/merges/[id]/route";
import {
  PUT as link,
  DELETE as unlink,
} from "@/app/api/workspaces/[workspace]/tickets/[number]/links/[other]/route";
import { db } from "@/lib/platform/db";
import { saveAgentDraft } from "@/lib/tickets/drafts/save-agent-draft";
import { savePortalDraft } from "@/lib/tickets/drafts/portal-drafts";
import { receiveUpload } from "@/lib/platform/files/uploads";
import { getPortalThread } from "@/lib/tickets/messages/get-portal-thread";
import { replyAsAgent } from "@/lib/tickets/messages/reply-as-agent";
import { replyAsCustomer } from "@/lib/tickets/messages/reply-as-customer";
import { addNote } from "@/lib/tickets/notes/add-note";
import { markNotificationsRead } from "@/lib/tickets/notifications/mark-notifications-read";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { agentCookie, ownRequest } from "@/lib/testing/requests";
import { contradictions, newTicket, ticketRow } from "@/lib/testing/tickets";
import { listPortalTickets } from "@/lib/tickets/lists/list-portal-tickets";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";
import { splitTicket } from "./split-ticket";
import type { MergeDto } from "./schemas";
import { changeTickets } from "@/lib/tickets/change/change-tickets";

async function world() {
  const workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  const source = await newTicket(customer, { subject: "Second question", body: "Source, first" });
  const target = await newTicket(customer, { subject: "First question", body: "Target, first" });
  const cookie = await agentCookie(workspace.agent);
  const base = `/api/workspaces/${workspace.slug}`;
  const send = async (
    route: typeof merge,
    method: string,
    path: string,
    { body, ...params }: Record<string, unknown>,
  ) => {
    const request = ownRequest(`${base}${path}`, { method, headers: { cookie }, body });
    const named = { workspace: workspace.slug, ...params } as Record<string, string>;
    const response = await route(request, { params: Promise.resolve(named) });
    const text = await response.text();
    return { status: response.status, data: (text ? JSON.parse(text) : null) as MergeDto };
  };
  const mergeInto = (number: number, into: number) =>
    send(merge, "POST", "/merge", { number: String(number), body: { into } });
  const undoMerge = (id: string) => send(undo, "DELETE", "/undo", { id });
  const thread = (number: number) => getTicketThread(workspace.agent, number);
  const words = async (number: number) =>
    (await thread(number)).timeline.flatMap((item) => (item.kind === "event" ? [] : [item.body]));
  const row = (number: number) => ticketRow(workspace.id, number);
  return {
    workspace,
    agent: workspace.agent,
    customer,
    source,
    target,
    send,
    mergeInto,
    undoMerge,
    thread,
    words,
    row,
  };
}

const answer = (body: string) => ({ body, attachmentIds: [], status: "pending" as const });

test("merging moves everything to the target, and both numbers lead to it", async () => {
  const { workspace, agent, customer, source, target, mergeInto, thread, words, row } = await world();
  const file = await receiveUpload(customer, { name: "a.txt", bytes: new TextEncoder().encode("x") });
  await replyAsCustomer(customer, source, { body: "Source, file", attachmentIds: [file.id] }, randomUUID());
  await addNote(workspace.owner, source, { body: `A note for @${agent.name}` }, randomUUID());
  await changeTickets(agent, [source], { addTags: ["one", "both"], assignee: { agentId: agent.agentId } });
  await changeTickets(agent, [target], { addTags: ["both"] });
  await saveAgentDraft(agent, source, { body: "typed there", attachmentIds: [], effects: {} });
  await saveAgentDraft(agent, target, { body: "typed here", attachmentIds: [], effects: {} });
  await savePortalDraft(customer, source, { subject: "", body: "customer's", categoryId: "" });
  await replyAsAgent(agent, target, answer("Target, answered"), randomUUID());
  await saveAgentDraft(agent, target, { body: "typed here", attachmentIds: [], effects: {} });

  const { status, data } = await mergeInto(source, target);
  expect([status, data.number]).toEqual([201, target]);
  expect(await words(target)).toEqual([
    "Source, first",
    "Target, first",
    "Source, file",
    `A note for @${agent.name}`,
    "Target, answered",
  ]);
  const merged = await thread(source);
  expect(merged.ticket).toMatchObject({ number: target, status: "open", messageCount: 4 });
  expect(merged.ticket.tags.map(({ name }) => name)).toEqual(["both", "one"]);
  expect(merged.draft).toBe("typed here\n\ntyped there");
  expect(merged.related).toEqual([
    { number: source, subject: "Second question", status: "closed", mergeId: data.id },
  ]);
  expect(merged.timeline.filter((item) => item.kind !== "event" && item.mergedFrom === source)).toHaveLength(
    3,
  );
  expect(merged.followers.map(({ id }) => id)).toContain(agent.agentId);
  expect((await row(target)).waitingSince).not.toBeNull();
  expect(await db.mention.count({ where: { workspaceId: workspace.id, ticket: { number: target } } })).toBe(
    1,
  );
  // What the customer sees:
  expect((await listPortalTickets(customer, { cursor: null })).items.map(({ number }) => number)).toEqual([
    target,
  ]);
  const portal = await getPortalThread(customer, source);
  expect([portal.ticket.number, portal.messages.length, portal.draft]).toEqual([target, 4, "customer's"]);
  const reply = await replyAsCustomer(
    customer,
    source,
    { body: "By the old link", attachmentIds: [] },
    randomUUID(),
  );
  expect(reply.ticket.number).toBe(target);
  await replyAsAgent(agent, source, answer("To the old number"), randomUUID());
  expect((await words(target)).slice(-2)).toEqual(["By the old link", "To the old number"]);
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("undoing a merge restores both tickets, and keeps later changes on the target", async () => {
  const { workspace, agent, customer, source, target, mergeInto, undoMerge, words, row, thread } =
    await world();
  await replyAsAgent(agent, source, answer("Source, answered"), randomUUID());
  await addNote(workspace.owner, source, { body: `For @${agent.name}` }, randomUUID());
  await changeTickets(agent, [source], { addTags: ["one"] });
  await changeTickets(agent, [target], { status: "resolved" });
  const before = [await row(source), await row(target)];
  const less = (ticket: (typeof before)[number]) => ({ ...ticket, updatedAt: null });
  const first = await mergeInto(source, target);
  expect((await row(target)).status).toBe("PENDING");
  expect((await undoMerge(first.data.id)).status).toBe(200);
  expect([await row(source), await row(target)].map(less)).toEqual(before.map(less));
  expect((await thread(target)).ticket.tags).toEqual([]);
  expect((await thread(target)).related).toEqual([]);
  expect(await contradictions(workspace.id)).toEqual([]);

  const again = await mergeInto(source, target);
  await replyAsCustomer(customer, source, { body: "Later", attachmentIds: [] }, randomUUID());
  await undoMerge(again.data.id);
  expect((await undoMerge(again.data.id)).status).toBe(200);
  expect(await words(source)).toEqual(["Source, first", "Source, answered", `For @${agent.name}`]);
  expect(await words(target)).toEqual(["Target, first", "Later"]);
  expect((await row(target)).status).toBe("OPEN");
  expect(await db.mention.count({ where: { workspaceId: workspace.id, ticket: { number: source } } })).toBe(
    1,
  );
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("chained merges are undone step by step", async () => {
  const { workspace, customer, source, target, mergeInto, undoMerge, words, thread } = await world();
  const third = await newTicket(customer, { body: "Third" });
  const first = await mergeInto(source, target);
  const second = await mergeInto(target, third);
  for (const number of [source, target]) expect((await thread(number)).ticket.number).toBe(third);
  expect((await getPortalThread(customer, source)).ticket.number).toBe(third);
  await replyAsCustomer(customer, source, { body: "Through both", attachmentIds: [] }, randomUUID());
  expect((await undoMerge(first.data.id)).status).toBe(409);
  await undoMerge(second.data.id);
  expect(await words(third)).toEqual(["Third", "Through both"]);
  expect(await words(source)).toEqual(["Source, first", "Target, first"]);
  await undoMerge(first.data.id);
  expect(await words(source)).toEqual(["Source, first"]);
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("refuses tickets that can't be merged, and repeating a merge changes nothing", async () => {
  const { workspace, source, target, mergeInto } = await world();
  const stranger = await createCustomer(workspace.id);
  const theirs = await newTicket(stranger);
  expect((await mergeInto(source, theirs)).status).toBe(409);
  expect((await mergeInto(source, source)).status).toBe(409);
  expect((await mergeInto(source, 999)).status).toBe(404);
  await db.ticket.updateMany({
    where: { workspaceId: workspace.id, number: theirs },
    data: { heldAt: new Date() },
  });
  const [one, two] = await Promise.all([mergeInto(source, target), mergeInto(source, target)]);
  expect(one.data).toEqual(two.data);
  expect((await mergeInto(target, source)).status).toBe(409);
  const more = await newTicket(stranger);
  expect((await mergeInto(theirs, more)).status).toBe(409);
});

test("simultaneous merges, replies and changes don't deadlock or lose anything", async () => {
  const { workspace, agent, customer, source, target, mergeInto, words } = await world();
  const results = await Promise.all([
    mergeInto(source, target),
    mergeInto(target, source),
    replyAsCustomer(customer, source, { body: "a", attachmentIds: [] }, randomUUID()),
    replyAsCustomer(customer, target, { body: "b", attachmentIds: [] }, randomUUID()),
    addNote(agent, source, { body: "c" }, randomUUID()),
    changeTickets(agent, [target], { addTags: ["t"] }),
  ]);
  expect([results[0].status, results[1].status].sort()).toEqual([201, 409]);
  expect((await words(source)).toSorted()).toEqual(["Source, first", "Target, first", "a", "b", "c"]);
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("the first response is never before a ticket's creation, after splits and merges", async () => {
  const { workspace, agent, customer, source, mergeInto, row } = await world();
  await replyAsAgent(agent, source, answer("To the first"), randomUUID());
  await replyAsCustomer(customer, source, { body: "Another matter", attachmentIds: [] }, randomUUID());
  const messages = await db.message.findMany({
    where: { workspaceId: workspace.id, ticket: { number: source } },
    orderBy: { id: "asc" },
  });
  const own = (messageId = "") => ({ messageId, rest: true, subject: "Part" });
  const part = await splitTicket(agent, source, own(messages[1]?.id), randomUUID());
  expect(await row(part.number)).toMatchObject({ createdAt: messages[1]?.createdAt, firstResponseAt: null });
  await replyAsAgent(agent, source, answer("Once more"), randomUUID());
  expect((await row(source)).firstResponseAt).not.toBeNull();
  const young = await newTicket(customer);
  await mergeInto(source, young);
  expect((await row(young)).firstResponseAt).toBeNull();
  await replyAsAgent(agent, young, answer("To the young one"), randomUUID());
  const answered = (await row(young)).firstResponseAt;
  await mergeInto(part.number, young);
  expect((await row(young)).firstResponseAt).toEqual(answered);
});

test("undoing a merge doesn't restore an expired snooze", async () => {
  const { workspace, agent, source, target, mergeInto, undoMerge, row } = await world();
  const until = new Date(Date.now() + 3_600_000).toISOString();
  await changeTickets(agent, [source], { snooze: { until } });
  const { data } = await mergeInto(source, target);
  const { before } = await db.ticketMerge.findUniqueOrThrow({ where: { id: data.id } });
  const kept = before as { source: Record<string, unknown> };
  const late = new Date(Date.now() - 1_000).toISOString();
  await db.ticketMerge.update({
    where: { id: data.id },
    data: { before: { ...kept, source: { ...kept.source, snoozedUntil: late } } },
  });
  await undoMerge(data.id);
  expect(await row(source)).toMatchObject({ folder: "INBOX", snoozedAt: null, snoozedUntil: null });
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("reading a ticket marks the notifications of tickets merged into it as read", async () => {
  const { workspace, agent, customer, source, target, mergeInto } = await world();
  const third = await newTicket(customer);
  await addNote(workspace.owner, source, { body: `For @${agent.name}` }, randomUUID());
  const unread = () =>
    db.notification.count({ where: { agentId: agent.agentId, kind: "MENTION", readAt: null } });
  await mergeInto(source, target);
  await mergeInto(target, third);
  expect(await unread()).toBe(1);
  await markNotificationsRead(agent, { ticket: third });
  expect(await unread()).toBe(0);
});

test("a customer's draft on a merged ticket is kept on the target until it is sent", async () => {
  const { customer, source, target, mergeInto } = await world();
  const type = (body: string) => savePortalDraft(customer, source, { subject: "", body, categoryId: "" });
  await type("half");
  await mergeInto(source, target);
  await type("half a thought");
  expect((await getPortalThread(customer, target)).draft).toBe("half a thought");
  await replyAsCustomer(customer, source, { body: "A thought", attachmentIds: [] }, randomUUID());
  expect((await getPortalThread(customer, target)).draft).toBe("");
});

test("splits off a message, alone or with later ones, and once per key", async () => {
  const { workspace, agent, customer, source, thread, words, row } = await world();
  const file = await receiveUpload(customer, { name: "a.txt", bytes: new TextEncoder().encode("x") });
  await replyAsAgent(agent, source, answer("An answer"), randomUUID());
  await replyAsCustomer(customer, source, { body: "Another matter", attachmentIds: [file.id] }, randomUUID());
  await replyAsAgent(agent, source, answer("To the other matter"), randomUUID());
  const mails = await db.outgoingEmail.count({ where: { workspaceId: workspace.id } });
  const messages = (await thread(source)).timeline.filter((item) => item.kind === "message");
  const messageId = messages[2]?.id ?? "";
  const input = { messageId, rest: true, subject: "Another matter" };
  const key = randomUUID();
  const [one, two] = await Promise.all([
    splitTicket(agent, source, input, key),
    splitTicket(agent, source, input, key),
  ]);
  expect(one).toEqual(two);
  expect(await words(source)).toEqual(["Source, first", "An answer"]);
  expect(await words(one.number)).toEqual(["Another matter", "To the other matter"]);
  expect(await row(one.number)).toMatchObject({ status: "PENDING", messageCount: 2, requesterUnread: 1 });
  expect((await row(source)).requesterUnread).toBe(0);
  expect((await thread(source)).timeline.at(-1)).toMatchObject({
    text: `${agent.name} split #${one.number} “Another matter” off this`,
  });
  expect(await db.outgoingEmail.count({ where: { workspaceId: workspace.id } })).toBe(mails);
  expect((await listPortalTickets(customer, { cursor: null })).items).toHaveLength(3);
  expect(await contradictions(workspace.id)).toEqual([]);

  const alone = { messageId, rest: false, subject: "Alone" };
  const next = await splitTicket(agent, one.number, alone, randomUUID());
  expect(await row(next.number)).toMatchObject({ status: "OPEN", messageCount: 1 });
  expect((await row(next.number)).waitingSince).not.toBeNull();
  await expect(splitTicket(agent, next.number, alone, randomUUID())).rejects.toThrow(
    "At least one message has to stay here",
  );
  await expect(splitTicket(agent, source, alone, randomUUID())).rejects.toThrow("Choose a message");
  expect(await contradictions(workspace.id)).toEqual([]);
});

test("links tickets both ways, once, and unlinks them", async () => {
  const { workspace, agent, source, target, send, thread } = await world();
  const both = { number: String(source), other: String(target) };
  for (let again = 0; again < 2; again++) expect((await send(link, "PUT", "/l", both)).status).toBe(204);
  expect((await thread(source)).related.map(({ number }) => number)).toEqual([target]);
  expect((await thread(target)).related.map(({ number }) => number)).toEqual([source]);
  expect((await thread(target)).timeline.at(-1)).toMatchObject({
    text: `${agent.name} linked this with #${source}`,
  });
  await send(unlink, "DELETE", "/l", { number: String(target), other: String(source) });
  expect((await thread(source)).related).toEqual([]);
  const self = { number: String(source), other: String(source) };
  expect((await send(link, "PUT", "/l", self)).status).toBe(422);
  expect(await contradictions(workspace.id)).toEqual([]);
});
