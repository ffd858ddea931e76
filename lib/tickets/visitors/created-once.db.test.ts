import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import { db, transaction } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { createUnverifiedContact } from "@/lib/identity/contacts/find-or-create-contact";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { contradictions, eventsOf, newTicket, ticketInput } from "@/lib/testing/tickets";
import { changeTickets } from "@/lib/tickets/change/change-tickets";
import { holdTicket } from "@/lib/tickets/change/hold-ticket";
import { giveToOwner, releaseTicket } from "@/lib/tickets/change/release-ticket";
import { createTicket } from "@/lib/tickets/messages/create-ticket";
import { replyAsAgent } from "@/lib/tickets/messages/reply-as-agent";
import { replyAsCustomer } from "@/lib/tickets/messages/reply-as-customer";
import { lockTicket } from "@/lib/tickets/model/lock-ticket";
import { toColumns } from "@/lib/tickets/model/new-ticket";
import { mergeTickets } from "@/lib/tickets/ticket-merging/merge-tickets";
import { splitTicket } from "@/lib/tickets/ticket-merging/split-ticket";
import { undoMerge } from "@/lib/tickets/ticket-merging/undo-merge";
import { sweepHeld } from "./open-verifications";

const DAY = 24 * 3_600_000;
const reply = { body: "Done.", attachmentIds: [], status: "pending" as const };

/** Numbers below `below` that look random and are the same in every run. */
function sequence(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function world() {
  const { id: workspaceId, agent } = await createWorkspace();
  const customer = await createCustomer(workspaceId);
  const visit = (held: boolean) => openAsVisitor(workspaceId, held);
  const messages = (number: number) =>
    db.message.findMany({ where: { workspaceId, ticket: { number } }, orderBy: { id: "asc" } });
  /** What can happen to a ticket. `other` is another one. */
  const steps: ((number: number, other: number) => Promise<unknown>)[] = [
    () => newTicket(customer),
    () => visit(true),
    () => visit(true),
    () => visit(false),
    (number) => holdTicket(agent, number),
    (number) => releaseTicket(agent, number),
    (number) => verifyRequester(agent, customer, number),
    (number) => replyAsAgent(agent, number, reply, randomUUID()),
    (number) => replyAsCustomer(customer, number, reply, randomUUID()),
    (number) => changeTickets(agent, [number], { status: "closed" }),
    async (number) => {
      const messageId = (await messages(number))[1]?.id ?? "";
      return splitTicket(agent, number, { messageId, rest: false, subject: "Another" }, randomUUID());
    },
    (number, other) => mergeTickets(agent, number, other),
    async () => {
      const merge = await db.ticketMerge.findFirst({ where: { workspaceId, undoneAt: null } });
      if (merge) await undoMerge(agent, merge.id);
    },
  ];
  return { workspaceId, agent, steps, visit };
}

async function openAsVisitor(workspaceId: string, held: boolean): Promise<number> {
  const { body, attachmentIds, ...fields } = await ticketInput(workspaceId);
  const email = `${randomUUID()}@visitors.example`;
  return transaction(async (tx) => {
    const contactId = await createUnverifiedContact(tx, {
      workspaceId,
      name: "Eve",
      email,
      pageAttributes: null,
    });
    const assurance = { method: "NONE", secretId: null, verifiedAt: null } as const;
    const eve: PortalActor = { kind: "contact", workspaceId, contactId, sessionId: randomUUID(), assurance };
    return (await createTicket(tx, eve, toColumns(fields), { body, attachmentIds }, { held })).ticket.number;
  });
}

/** The requester of a ticket on hold turns out to be a known customer. */
const verifyRequester = (agent: AgentActor, { contactId }: PortalActor, number: number) =>
  transaction(async (tx) => {
    const ticket = await lockTicket(tx, agent, number);
    const owner = { id: contactId, name: "Jane", email: "jane@customers.example" };
    if (ticket.heldAt) await giveToOwner(tx, ticket, owner, new Date());
  });

const createdEvents = async (workspaceId: string) =>
  (await eventsOf(workspaceId)).filter(({ type }) => type === "ticket.created");

it("writes ticket.created once per ticket, and never while it is on hold", async () => {
  for (const seed of [1, 2]) {
    const { workspaceId, steps } = await world();
    const random = sequence(seed);
    /** Tickets that have been off hold at some time. */
    const open = new Set<string>();
    for (let count = 0; count < 45; count++) {
      const total = await db.ticket.count({ where: { workspaceId } });
      const step = steps[random(steps.length)];
      try {
        await step?.(1 + random(Math.max(total, 1)), 1 + random(Math.max(total, 1)));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
      const released = await db.ticket.findMany({
        where: { workspaceId, heldAt: null },
        select: { id: true },
      });
      for (const { id } of released) open.add(id);
      const created = (await createdEvents(workspaceId)).map(({ ticketId }) => ticketId);
      expect(created.toSorted(), `seed ${seed}, step ${count}`).toEqual([...open].toSorted());
    }
    expect((await createdEvents(workspaceId)).every(({ isPublic }) => isPublic)).toBe(true);
    expect(await contradictions(workspaceId)).toEqual([]);
  }
}, 120_000);

it("names the first message, and how the ticket was released", async () => {
  const { workspaceId, agent, visit } = await world();
  const number = await visit(true);
  const types = async () => (await eventsOf(workspaceId)).map(({ type, isPublic }) => [type, isPublic]);
  expect(await types()).toEqual([["ticket.held", false]]);
  await releaseTicket(agent, number);
  expect(await types()).toEqual([
    ["ticket.held", false],
    ["ticket.created", true],
  ]);
  const [first] = await db.message.findMany({ where: { workspaceId } });
  expect(await createdEvents(workspaceId)).toMatchObject([
    { data: { messageId: first?.id, released: "agent" } },
  ]);
});

it("never creates a ticket that is deleted while on hold", async () => {
  const { workspaceId, visit } = await world();
  await visit(true);
  await db.ticket.updateMany({ where: { workspaceId }, data: { heldAt: new Date(Date.now() - 8 * DAY) } });
  await sweepHeld(new Date());
  expect(await db.ticket.count({ where: { workspaceId } })).toBe(0);
  expect(await createdEvents(workspaceId)).toEqual([]);
});

it("announces a ticket that an earlier version put on hold with an event for agents", async () => {
  const { workspaceId, agent, visit } = await world();
  const number = await visit(true);
  await db.event.updateMany({ where: { workspaceId }, data: { type: "ticket.created" } });
  await releaseTicket(agent, number);
  expect((await createdEvents(workspaceId)).map(({ isPublic }) => isPublic)).toEqual([false, true]);
});
