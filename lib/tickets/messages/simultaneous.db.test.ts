import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { recordMailOutcome } from "@/lib/platform/mail/record-mail-outcome";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { contradictions, newTicket, ticketRow } from "@/lib/testing/tickets";
import { markRead, setSolved } from "@/lib/tickets/change/customer-actions";
import { replyAsAgent } from "./reply-as-agent";
import { replyAsCustomer } from "./reply-as-customer";
import { changeTickets } from "@/lib/tickets/change/change-tickets";

const MESSAGES = 20;
const texts = (name: string) => Array.from({ length: MESSAGES }, (_, index) => `${name} ${index}`);

/** One person's messages, one after the other, as a person writes. */
async function write(name: string, send: (body: string) => Promise<unknown>) {
  for (const body of texts(name)) await send(body);
}

test(
  "two agents and a customer writing at once on one ticket lose nothing",
  { timeout: 60_000 },
  async () => {
    const workspace = await createWorkspace();
    const { id: workspaceId, agent, admin } = workspace;
    const customer = await createCustomer(workspaceId);
    const number = await newTicket(customer);
    const answer = (actor: typeof agent) => (body: string) =>
      replyAsAgent(actor, number, { body, attachmentIds: [], status: "pending" }, randomUUID());
    await Promise.all([
      write("agent", answer(agent)),
      write("admin", answer(admin)),
      write("customer", (body) =>
        replyAsCustomer(customer, number, { body, attachmentIds: [] }, randomUUID()),
      ),
    ]);
    const messages = await db.message.findMany({ where: { workspaceId }, orderBy: { id: "asc" } });
    const bodies = messages.map(({ body }) => body);
    for (const name of ["agent", "admin", "customer"])
      expect(bodies.filter((body) => body.startsWith(name))).toEqual(texts(name));
    // By id, by time and by the log it is one and the same order.
    const byTime = messages.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
    expect(byTime.map(({ id }) => id)).toEqual(messages.map(({ id }) => id));
    const log = await db.event.findMany({ where: { workspaceId }, orderBy: { seq: "asc" } });
    expect(log.map(({ data }) => (data as { messageId: string }).messageId)).toEqual(
      messages.map(({ id }) => id),
    );
    const row = await ticketRow(workspaceId, number);
    expect(row).toMatchObject({ messageCount: 3 * MESSAGES + 1, lastMessagePreview: bodies.at(-1) });
    expect(await contradictions(workspaceId)).toEqual([]);
  },
);

test(
  "every kind of command at once over several tickets: no circle, no lost count",
  { timeout: 60_000 },
  async () => {
    const workspace = await createWorkspace();
    const { id: workspaceId, agent, admin, owner } = workspace;
    const customer = await createCustomer(workspaceId);
    const numbers: number[] = [];
    for (let index = 0; index < 4; index++) numbers.push(await newTicket(customer));
    await changeTickets(owner, [4], { status: "closed" });
    const pick = (index: number) => numbers[index % numbers.length] ?? 1;
    const answer = (actor: typeof agent, number: number, status: "pending" | "resolved") =>
      replyAsAgent(actor, number, { body: "Answer", attachmentIds: [], status }, randomUUID());
    // What the worker does meanwhile with the mails about the answers.
    const settleAll = async () => {
      for (const { id } of await db.outgoingEmail.findMany({ where: { workspaceId, state: "QUEUED" } }))
        await recordMailOutcome(workspaceId, id, {
          state: "SENT",
          providerId: null,
          error: null,
          sentAt: new Date(),
        });
    };
    const rounds = (count: number, step: (index: number) => Promise<unknown>) => async () => {
      for (let index = 0; index < count; index++) await step(index);
    };
    await Promise.all(
      [
        rounds(20, (index) => answer(agent, pick(index), index % 3 === 0 ? "resolved" : "pending")),
        rounds(20, (index) => answer(admin, pick(index + 1), "pending")),
        rounds(15, (index) =>
          replyAsCustomer(customer, pick(index), { body: "Reply", attachmentIds: [] }, randomUUID()),
        ),
        rounds(15, (index) => setSolved(customer, pick(index) % 3 || 1, index % 2 === 0)),
        rounds(15, (index) =>
          changeTickets(owner, [pick(index)], {
            assignee: { agentId: index % 2 ? agent.agentId : admin.agentId },
          }),
        ),
        rounds(15, (index) => markRead(customer, pick(index))),
        rounds(10, () => newTicket(customer)),
        rounds(15, settleAll),
      ].map((person) => person()),
    );
    await settleAll();
    expect(await contradictions(workspaceId)).toEqual([]);
    expect(await db.outgoingEmail.count({ where: { workspaceId, state: "SENT" } })).toBe(40);
  },
);
