import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { receiveUpload } from "@/lib/platform/files/uploads";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { contradictions, eventsOf, jobsOf, newTicket, ticketInput, ticketRow } from "@/lib/testing/tickets";
import { openTicket } from "./open-ticket";
import { replyAsAgent } from "./reply-as-agent";
import { replyAsCustomer } from "./reply-as-customer";

const answer = (body: string) => ({ body, attachmentIds: [], status: "pending" as const });

async function world() {
  const workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  return { workspaceId: workspace.id, agent: workspace.agent, admin: workspace.admin, customer };
}

test("the same key again gets the first answer", async () => {
  const { workspaceId, customer, agent } = await world();
  const [opening, replying, answering] = [randomUUID(), randomUUID(), randomUUID()];
  const input = await ticketInput(workspaceId);
  const opened = await openTicket(customer, input, opening);
  expect(await openTicket(customer, input, opening)).toEqual(opened);
  const { number } = opened.ticket;
  const id = await replyAsAgent(agent, number, answer("Yes"), answering);
  expect(await replyAsAgent(agent, number, answer("Yes"), answering)).toBe(id);
  const replied = await replyAsCustomer(customer, number, { body: "No", attachmentIds: [] }, replying);
  const again = await replyAsCustomer(customer, number, { body: "No", attachmentIds: [] }, replying);
  expect(again).toEqual(replied);
  expect(await ticketRow(workspaceId, number)).toMatchObject({ messageCount: 3 });
  expect(await eventsOf(workspaceId)).toHaveLength(3);
  expect(await jobsOf(workspaceId, "send-mail")).toHaveLength(1);
});

test("ten at once with one key do it once, and all get the same answer", async () => {
  const { workspaceId, customer, agent } = await world();
  const [opening, answering] = [randomUUID(), randomUUID()];
  const input = await ticketInput(workspaceId);
  const ten = Array.from({ length: 10 });
  const opened = await Promise.all(ten.map(() => openTicket(customer, input, opening)));
  for (const thread of opened) expect(thread).toEqual(opened[0]);
  const number = opened[0]?.ticket.number ?? 0;
  const ids = await Promise.all(ten.map(() => replyAsAgent(agent, number, answer("Yes"), answering)));
  expect(new Set(ids).size).toBe(1);
  expect(await db.ticket.count({ where: { workspaceId } })).toBe(1);
  expect(await ticketRow(workspaceId, number)).toMatchObject({ messageCount: 2, requesterUnread: 1 });
  expect(await jobsOf(workspaceId, "send-mail")).toHaveLength(1);
  expect(await contradictions(workspaceId)).toEqual([]);
});

test("the same key for another request is refused", async () => {
  const { workspaceId, customer, agent } = await world();
  const key = randomUUID();
  const input = await ticketInput(workspaceId);
  const { ticket } = await openTicket(customer, input, key);
  const mismatch = { code: "idempotency_mismatch", status: 422 };
  await expect(openTicket(customer, { ...input, body: "Other" }, key)).rejects.toMatchObject(mismatch);
  const body = { body: "Reply", attachmentIds: [] };
  await expect(replyAsCustomer(customer, ticket.number, body, key)).rejects.toMatchObject(mismatch);
  await replyAsAgent(agent, ticket.number, answer("A"), key);
  await expect(replyAsAgent(agent, ticket.number, answer("B"), key)).rejects.toMatchObject(mismatch);
});

test("a key is its sender's own", async () => {
  const { workspaceId, customer, agent, admin } = await world();
  const key = randomUUID();
  const other = await createCustomer(workspaceId);
  const input = await ticketInput(workspaceId);
  const first = await openTicket(customer, input, key);
  const second = await openTicket(other, input, key);
  expect([first.ticket.number, second.ticket.number]).toEqual([1, 2]);
  const ids = [
    await replyAsAgent(agent, 1, answer("Same"), key),
    await replyAsAgent(admin, 1, answer("Same"), key),
  ];
  expect(new Set(ids).size).toBe(2);
});

test("what fails leaves nothing behind, the key included", async () => {
  const { workspaceId, customer, agent } = await world();
  const number = await newTicket(customer);
  const before = [await ticketRow(workspaceId, number), await eventsOf(workspaceId)];
  const [key, keys] = [randomUUID(), await db.idempotencyKey.count({ where: { workspaceId } })];
  const withFile = { ...answer("Look"), attachmentIds: [randomUUID()] };
  await expect(replyAsAgent(agent, number, withFile, key)).rejects.toMatchObject({ code: "invalid" });
  await expect(replyAsCustomer(customer, number, withFile, key)).rejects.toMatchObject({ code: "invalid" });
  expect([await ticketRow(workspaceId, number), await eventsOf(workspaceId)]).toEqual(before);
  expect(await db.message.count({ where: { workspaceId } })).toBe(1);
  expect(await db.idempotencyKey.count({ where: { workspaceId } })).toBe(keys);
  // So the same key serves for the corrected request.
  const file = await receiveUpload(agent, { name: "a.txt", bytes: new TextEncoder().encode("a") });
  const id = await replyAsAgent(agent, number, { ...withFile, attachmentIds: [file.id] }, key);
  expect(await db.attachment.count({ where: { messageId: id } })).toBe(1);
  expect(await contradictions(workspaceId)).toEqual([]);
});
