import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { saveAgentDraft } from "@/lib/tickets/drafts/save-agent-draft";
import { savePortalDraft } from "@/lib/tickets/drafts/portal-drafts";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { contradictions, eventsOf, jobsOf, newTicket, ticketInput, ticketRow } from "@/lib/testing/tickets";
import { markRead, setSolved } from "@/lib/tickets/change/customer-actions";
import { openTicket } from "./open-ticket";
import { replyAsAgent } from "./reply-as-agent";
import { replyAsCustomer } from "./reply-as-customer";
import { changeTickets } from "@/lib/tickets/change/change-tickets";

const reply = (body: string) => ({ body, attachmentIds: [] });
const answer = (body: string, status: "pending" | "resolved" = "pending") => ({ ...reply(body), status });

async function world() {
  const workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  return { workspace, workspaceId: workspace.id, agent: workspace.agent, customer };
}

describe("opening a ticket", () => {
  test("writes the ticket, its message, its event and the counters, and clears the draft", async () => {
    const { workspaceId, customer } = await world();
    await savePortalDraft(customer, 0, { subject: "Pri", body: "It b", categoryId: "" });
    const input = await ticketInput(workspaceId, { body: `First line\n\n  second ${"x".repeat(300)}` });
    const thread = await openTicket(customer, input, randomUUID());

    expect(thread.ticket).toMatchObject({ number: 1, subject: "Printer", status: "open", unread: 0 });
    expect(thread.messages).toHaveLength(1);
    expect(thread.messages[0]).toMatchObject({ author: "customer", body: input.body });
    const row = await ticketRow(workspaceId, 1);
    expect(row).toMatchObject({
      status: "OPEN",
      isActive: true,
      messageCount: 1,
      requesterUnread: 0,
      lastMessageAuthor: "CONTACT",
      requesterId: customer.contactId,
      method: "HOST_SIGNATURE",
      firstResponseAt: null,
      resolvedAt: null,
    });
    expect(row.lastMessagePreview).toMatch(/^First line second x+…$/);
    expect(Array.from(row.lastMessagePreview)).toHaveLength(140);
    expect(row.waitingSince).toEqual(row.lastMessageAt);
    expect(await db.portalDraft.count({ where: { workspaceId } })).toBe(0);
    expect(await eventsOf(workspaceId)).toMatchObject([
      { seq: 1n, type: "ticket.created", isPublic: true, contactId: customer.contactId, agentId: null },
    ]);
    expect(await db.outgoingEmail.count({ where: { workspaceId } })).toBe(0);
    expect(await contradictions(workspaceId)).toEqual([]);
  });

  test("takes numbers in their order, per workspace", async () => {
    const [one, other] = [await world(), await world()];
    expect([await newTicket(one.customer), await newTicket(one.customer)]).toEqual([1, 2]);
    expect(await newTicket(other.customer)).toBe(1);
  });

  test("refuses a foreign or archived category, and leaves nothing behind", async () => {
    const { workspaceId, customer } = await world();
    const foreign = await ticketInput((await createWorkspace()).id);
    const own = await ticketInput(workspaceId);
    await db.category.update({ where: { id: own.categoryId }, data: { archivedAt: new Date() } });
    for (const input of [foreign, own, { ...own, categoryId: null }])
      await expect(openTicket(customer, input, randomUUID())).rejects.toMatchObject({ code: "invalid" });
    expect(await db.idempotencyKey.count({ where: { workspaceId } })).toBe(0);
    expect(await newTicket(customer)).toBe(1);
  });
});

describe("an agent's reply", () => {
  test("makes it the customer's turn, in every field, with one mail and one job", async () => {
    const { workspaceId, customer, agent } = await world();
    const number = await newTicket(customer);
    await saveAgentDraft(agent, number, { body: "Have you tr", attachmentIds: [], effects: {} });
    await replyAsAgent(agent, number, answer("Have you tried water?"), randomUUID());

    const row = await ticketRow(workspaceId, number);
    expect(row).toMatchObject({
      status: "PENDING",
      isActive: true,
      messageCount: 2,
      requesterUnread: 1,
      lastMessageAuthor: "AGENT",
      lastMessagePreview: "Have you tried water?",
      waitingSince: null,
      resolvedAt: null,
    });
    expect(row.firstResponseAt).toEqual(row.lastMessageAt);
    expect(await db.agentDraft.count({ where: { workspaceId } })).toBe(0);
    const mails = await db.outgoingEmail.findMany({ where: { workspaceId } });
    const contact = await db.contact.findUniqueOrThrow({ where: { id: customer.contactId } });
    expect(mails).toMatchObject([{ state: "QUEUED", recipient: contact.email }]);
    expect((await jobsOf(workspaceId, "send-mail")).map(({ data }) => data.emailId)).toEqual([mails[0]?.id]);

    await replyAsAgent(agent, number, answer("Or sand?"), randomUUID());
    const later = await ticketRow(workspaceId, number);
    expect(later).toMatchObject({ requesterUnread: 2, firstResponseAt: row.firstResponseAt });
    await markRead(customer, number);
    expect(await ticketRow(workspaceId, number)).toMatchObject({ requesterUnread: 0 });
    expect((await eventsOf(workspaceId)).map(({ type }) => type)).toEqual([
      "ticket.created",
      "message.created",
      "message.created",
      "ticket.read",
    ]);
    expect(await contradictions(workspaceId)).toEqual([]);
  });

  test("resolves in the same breath", async () => {
    const { workspaceId, customer, agent } = await world();
    const number = await newTicket(customer);
    await replyAsAgent(agent, number, answer("Done.", "resolved"), randomUUID());
    const row = await ticketRow(workspaceId, number);
    expect(row).toMatchObject({ status: "RESOLVED", isActive: false, waitingSince: null });
    expect(row.resolvedAt).not.toBeNull();
    expect(await contradictions(workspaceId)).toEqual([]);
  });

  test("is not mailed to an address that nobody proved, nor to one that is another's", async () => {
    const { workspaceId, customer, agent } = await world();
    const number = await newTicket(customer);
    const victim = await createCustomer(workspaceId);
    const { email } = await db.contact.findUniqueOrThrow({ where: { id: victim.contactId } });
    const where = { workspaceId, contactId: customer.contactId };
    await db.contact.update({ where: { id: customer.contactId }, data: { email } });
    await db.contactIdentity.updateMany({ where, data: { kind: "EXTERNAL_ID", value: "user-7" } });
    await replyAsAgent(agent, number, answer("Secret"), randomUUID());
    await db.contactIdentity.deleteMany({ where });
    await replyAsAgent(agent, number, answer("Secret"), randomUUID());
    expect(await db.outgoingEmail.count({ where: { workspaceId } })).toBe(0);
    expect(await jobsOf(workspaceId, "send-mail")).toEqual([]);
  });

  test("to another workspace's ticket finds nothing", async () => {
    const [one, other] = [await world(), await world()];
    const number = await newTicket(other.customer);
    const refused = replyAsAgent(one.agent, number, answer("Hello"), randomUUID());
    await expect(refused).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a customer's reply", () => {
  test("makes it our turn, keeps how long they wait, and counts as having read", async () => {
    const { workspaceId, customer, agent } = await world();
    const number = await newTicket(customer);
    const opened = await ticketRow(workspaceId, number);
    await replyAsCustomer(customer, number, reply("Still burning"), randomUUID());
    expect(await ticketRow(workspaceId, number)).toMatchObject({ waitingSince: opened.waitingSince });

    await replyAsAgent(agent, number, answer("Water?"), randomUUID());
    await savePortalDraft(customer, number, { subject: "", body: "No w", categoryId: "" });
    const { ticket, message } = await replyAsCustomer(customer, number, reply("No water"), randomUUID());
    expect(ticket).toMatchObject({ number, status: "open", unread: 0, preview: "No water" });
    expect(message).toMatchObject({ author: "customer", body: "No water" });
    const row = await ticketRow(workspaceId, number);
    expect(row).toMatchObject({ status: "OPEN", messageCount: 4, lastMessageAuthor: "CONTACT" });
    expect(row.waitingSince).toEqual(row.lastMessageAt);
    expect(await db.portalDraft.count({ where: { workspaceId } })).toBe(0);
    expect(await contradictions(workspaceId)).toEqual([]);
  });

  test("reopens a resolved ticket", async () => {
    const { workspaceId, customer, agent } = await world();
    const number = await newTicket(customer);
    await replyAsAgent(agent, number, answer("Done.", "resolved"), randomUUID());
    await replyAsCustomer(customer, number, reply("Not at all"), randomUUID());
    const row = await ticketRow(workspaceId, number);
    expect(row).toMatchObject({ status: "OPEN", isActive: true, resolvedAt: null });
    expect((await eventsOf(workspaceId)).at(-1)).toMatchObject({
      type: "message.created",
      data: { reopened: 1 },
    });
    expect(await contradictions(workspaceId)).toEqual([]);
  });

  test("to a closed ticket opens one that follows it, once", async () => {
    const { workspaceId, customer, agent } = await world();
    const number = await newTicket(customer, { subject: "Old" });
    await changeTickets(agent, [number], { status: "closed" });
    await savePortalDraft(customer, number, { subject: "", body: "Aga", categoryId: "" });
    const key = randomUUID();
    const first = await replyAsCustomer(customer, number, reply("Again"), key);
    const second = await replyAsCustomer(customer, number, reply("Again"), key);
    expect(first.ticket).toMatchObject({ number: 2, subject: "Old", status: "open" });
    expect(second).toEqual(first);
    const [closed, next] = [await ticketRow(workspaceId, number), await ticketRow(workspaceId, 2)];
    expect(closed).toMatchObject({ status: "CLOSED", messageCount: 1 });
    expect(next).toMatchObject({ followUpToId: closed.id, categoryId: closed.categoryId, messageCount: 1 });
    expect(await db.portalDraft.count({ where: { workspaceId } })).toBe(0);
    expect(await contradictions(workspaceId)).toEqual([]);
  });

  test("to another customer's ticket finds nothing", async () => {
    const { workspaceId, customer } = await world();
    const number = await newTicket(customer);
    const stranger = await createCustomer(workspaceId);
    const refused = replyAsCustomer(stranger, number, reply("Hello"), randomUUID());
    await expect(refused).rejects.toMatchObject({ code: "not_found" });
    expect(await ticketRow(workspaceId, number)).toMatchObject({ messageCount: 1 });
  });
});

describe("solving", () => {
  test("by the customer resolves, and opens again; doing it twice does it once", async () => {
    const { workspaceId, customer } = await world();
    const number = await newTicket(customer);
    await setSolved(customer, number, true);
    await setSolved(customer, number, true);
    expect(await ticketRow(workspaceId, number)).toMatchObject({ status: "RESOLVED", waitingSince: null });
    await setSolved(customer, number, false);
    await setSolved(customer, number, false);
    expect(await ticketRow(workspaceId, number)).toMatchObject({ status: "OPEN", resolvedAt: null });
    const types = (await eventsOf(workspaceId)).map(({ type }) => type);
    expect(types).toEqual(["ticket.created", "ticket.resolved", "ticket.reopened"]);
    expect(await contradictions(workspaceId)).toEqual([]);
  });

  test("does not open a closed ticket", async () => {
    const { customer, agent } = await world();
    const number = await newTicket(customer);
    await changeTickets(agent, [number], { status: "closed" });
    await expect(setSolved(customer, number, false)).rejects.toMatchObject({ code: "conflict" });
  });
});
