import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { saveAgentDraft } from "@/lib/tickets/drafts/save-agent-draft";
import { receiveUpload } from "@/lib/platform/files/uploads";
import { sweepUploads } from "@/lib/platform/files/sweep-uploads";
import { mergeTickets } from "@/lib/tickets/ticket-merging/merge-tickets";
import { splitTicket } from "@/lib/tickets/ticket-merging/split-ticket";
import { updateAccount } from "@/lib/workspace/preferences/update-account";
import { requeueOverdue } from "@/lib/tickets/queued-replies/queue-reply";
import { undoReply } from "@/lib/tickets/queued-replies/undo-reply";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { contradictions, eventsOf, jobsOf, newTicket, ticketRow } from "@/lib/testing/tickets";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";
import { replyAsAgent } from "./reply-as-agent";
import { replyAsCustomer } from "./reply-as-customer";
import { replyLater } from "./reply-later";
import type { AnswerInput } from "./schemas";
import { sendQueuedReply, dispatchReply } from "./send-queued-reply";
import { changeTickets } from "@/lib/tickets/change/change-tickets";

async function world() {
  const workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  const number = await newTicket(customer);
  const { agent, admin, id: workspaceId } = workspace;
  const later = (body: string, how: Partial<AnswerInput> = {}, key: string = randomUUID()) =>
    replyLater(agent, number, { body, attachmentIds: [], status: "pending", undoSeconds: 10, ...how }, key);
  const send = (queuedReplyId: string) => sendQueuedReply({ workspaceId, queuedReplyId });
  const draft = () => db.agentDraft.findFirst({ where: { workspaceId, agentId: agent.agentId } });
  const state = async (id: string) => (await db.queuedReply.findUniqueOrThrow({ where: { id } })).state;
  return { workspaceId, agent, admin, customer, number, later, send, draft, state };
}

const inADay = () => new Date(Date.now() + 86_400_000).toISOString();
const scheduled = () => ({ undoSeconds: 0, sendAt: inADay() });
const text = (name: string) => ({ name, bytes: new TextEncoder().encode(name) });

describe("a reply that can be undone", () => {
  test("waits, changes nothing, and is then sent once however often its job runs", async () => {
    const { workspaceId, agent, number, later, send, state, draft } = await world();
    await saveAgentDraft(agent, number, { body: "Hal", attachmentIds: [], effects: {} });
    const id = await later("Hello", { effects: { status: "resolved" } });
    expect(await ticketRow(workspaceId, number)).toMatchObject({ messageCount: 1, status: "OPEN" });
    expect(await draft()).toBeNull();
    const jobs = await db.$queryRaw<{ late: boolean }[]>`
      SELECT start_after > now() + interval '5 seconds' AS late FROM pgboss.job
      WHERE name = 'send-reply' AND data->>'queuedReplyId' = ${id}`;
    expect(jobs).toEqual([{ late: true }]);

    await Promise.all([send(id), send(id), send(id)]);
    await send(id);
    expect(await state(id)).toBe("SENT");
    expect(await ticketRow(workspaceId, number)).toMatchObject({ messageCount: 2, status: "RESOLVED" });
    expect(await db.outgoingEmail.count({ where: { workspaceId } })).toBe(1);
    expect((await eventsOf(workspaceId)).map(({ type, isPublic }) => [type, isPublic])).toEqual([
      ["ticket.created", true],
      ["reply.queued", false],
      ["message.created", true],
    ]);
    expect(await contradictions(workspaceId)).toEqual([]);
  });

  test("does all that its effects say, in one event", async () => {
    const { workspaceId, agent, number, later, send } = await world();
    const effects = {
      status: "open" as const,
      priority: "high" as const,
      addTags: ["refund", "vip"],
      assignee: { agentId: "me" as const },
      snooze: { until: null },
    };
    await send(await later("On it", { effects }));
    const thread = await getTicketThread(agent, number);
    expect(thread.ticket).toMatchObject({
      status: "open",
      priority: "high",
      assignee: { id: agent.agentId },
      snooze: { until: null },
    });
    expect(thread.ticket.tags.map(({ name }) => name)).toEqual(["refund", "vip"]);
    expect(await eventsOf(workspaceId)).toHaveLength(3);
    expect(await contradictions(workspaceId)).toEqual([]);
  });

  test("with the same key waits once", async () => {
    const { workspaceId, later } = await world();
    const key = randomUUID();
    const ids = await Promise.all(Array.from({ length: 5 }, () => later("Once", {}, key)));
    expect(new Set(ids).size).toBe(1);
    expect(await jobsOf(workspaceId, "send-reply")).toHaveLength(1);
  });

  test("taken back, its text, files and effects stand before what was typed since", async () => {
    const { workspaceId, agent, number, later, send, draft, state } = await world();
    const [first, second] = [await receiveUpload(agent, text("a")), await receiveUpload(agent, text("b"))];
    const id = await later("Hello", { attachmentIds: [first.id], effects: { addTags: ["vip"] } });
    const typed = { body: "And", attachmentIds: [second.id], effects: { priority: "high" as const } };
    await saveAgentDraft(agent, number, typed);
    await undoReply(agent, id);
    await undoReply(agent, id);
    expect(await draft()).toMatchObject({
      body: "Hello\n\nAnd",
      attachmentIds: [first.id, second.id],
      effects: { addTags: ["vip"], status: "pending", priority: "high" },
    });
    await send(id);
    expect(await state(id)).toBe("CANCELLED");
    expect(await ticketRow(workspaceId, number)).toMatchObject({ messageCount: 1 });
    const thread = await getTicketThread(agent, number);
    expect(thread).toMatchObject({ draft: "Hello\n\nAnd", draftEffects: { addTags: ["vip"] }, queued: [] });
    expect(thread.draftFiles.map(({ name }) => name)).toEqual(["a", "b"]);
  });

  test("is seen by all agents, and taken back or sent by its author alone", async () => {
    const { agent, admin, number, later, state } = await world();
    const id = await later("**Hello**");
    const { queued } = await getTicketThread(admin, number);
    expect(queued).toMatchObject([
      { id, agent: { id: agent.agentId, name: agent.name }, body: "**Hello**", isScheduled: false },
    ]);
    expect(queued[0]?.html).toContain("<strong>Hello</strong>");
    await expect(undoReply(admin, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(dispatchReply(admin, id)).rejects.toMatchObject({ code: "not_found" });
    expect(await state(id)).toBe("WAITING");
  });

  test("sent now is sent, and can't be taken back any more", async () => {
    const { agent, number, later, draft } = await world();
    const id = await later("Hello");
    const sent = await dispatchReply(agent, id);
    expect(sent.number).toBe(number);
    expect(await dispatchReply(agent, id)).toEqual(sent);
    await expect(undoReply(agent, id)).rejects.toMatchObject({ code: "conflict" });
    expect(await draft()).toBeNull();
    const undone = await later("No");
    await undoReply(agent, undone);
    await expect(dispatchReply(agent, undone)).rejects.toMatchObject({ code: "conflict" });
  });

  test("taken back and sent at the same moment is one or the other", { timeout: 60_000 }, async () => {
    const { workspaceId, agent, number, later, send, state, draft } = await world();
    for (let round = 0; round < 8; round++) {
      const before = await ticketRow(workspaceId, number);
      const id = await later(`Round ${round}`);
      const [, undone] = await Promise.allSettled([send(id), undoReply(agent, id), send(id)]);
      const after = await ticketRow(workspaceId, number);
      const wasSent = undone.status === "rejected";
      expect(await state(id)).toBe(wasSent ? "SENT" : "CANCELLED");
      expect(after.messageCount - before.messageCount).toBe(wasSent ? 1 : 0);
      expect((await draft())?.body).toBe(wasSent ? undefined : `Round ${round}`);
    }
    expect(await contradictions(workspaceId)).toEqual([]);
  });
});

describe("a reply that the customer overtakes within its seconds", () => {
  test.each(["pending", "resolved", "closed"] as const)(
    "goes out, and what it was to make %s stays open and waiting",
    async (status) => {
      const { workspaceId, customer, number, later, send } = await world();
      const id = await later("Solved", { effects: { status, priority: "high" } });
      await replyAsCustomer(customer, number, { body: "One more thing", attachmentIds: [] }, randomUUID());
      const { waitingSince } = await ticketRow(workspaceId, number);
      await send(id);
      expect(waitingSince).not.toBeNull();
      expect(await ticketRow(workspaceId, number)).toMatchObject({
        ...{ messageCount: 3, status: "OPEN", isActive: true, waitingSince, priority: "HIGH" },
        ...{ snoozedAt: null, resolvedAt: null },
      });
      expect(await contradictions(workspaceId)).toEqual([]);
    },
  );

  test("sleeps no more than the ticket does", async () => {
    const { workspaceId, customer, number, later, send } = await world();
    const id = await later("Until then", { effects: { status: "pending", snooze: { until: null } } });
    await replyAsCustomer(customer, number, { body: "One more thing", attachmentIds: [] }, randomUUID());
    await send(id);
    expect(await ticketRow(workspaceId, number)).toMatchObject({ status: "OPEN", snoozedAt: null });
  });
});

describe("a scheduled reply", () => {
  test("needs a time to come", async () => {
    const { later } = await world();
    const past = { undoSeconds: 0, sendAt: new Date(Date.now() - 1000).toISOString() };
    await expect(later("Hello", past)).rejects.toMatchObject({ code: "invalid" });
  });

  test("is cancelled by the customer's answer, its text back in its author's draft", async () => {
    const { workspaceId, customer, number, later, send, state, draft } = await world();
    const [one, two] = [await later("Still there?", scheduled()), await later("Anybody?", scheduled())];
    const soon = await later("On its way");
    await replyAsCustomer(customer, number, { body: "I am", attachmentIds: [] }, randomUUID());
    expect([await state(one), await state(two), await state(soon)]).toEqual([
      "CANCELLED",
      "CANCELLED",
      "WAITING",
    ]);
    expect(await draft()).toMatchObject({ body: "Still there?\n\nAnybody?" });
    expect(
      await db.notification.findMany({ where: { workspaceId, kind: "SCHEDULE_CANCELLED" } }),
    ).toHaveLength(2);
    expect((await eventsOf(workspaceId)).map(({ type, isPublic }) => [type, isPublic])).toContainEqual([
      "reply.cancelled",
      false,
    ]);
    for (const id of [one, two, soon]) await send(id);
    expect(await ticketRow(workspaceId, number)).toMatchObject({ messageCount: 3 });
    expect(await contradictions(workspaceId)).toEqual([]);
  });

  test("does not go out on a ticket that was closed, nor for somebody who has left", async () => {
    const { workspaceId, agent, admin, number, later, send, draft } = await world();
    const id = await later("Hello", scheduled());
    await changeTickets(admin, [number], { status: "closed" });
    await send(id);
    const reason = { state: "CANCELLED", cancelReason: "closed", messageId: null };
    expect(await db.queuedReply.findUniqueOrThrow({ where: { id } })).toMatchObject(reason);
    expect(await draft()).toMatchObject({ body: "Hello" });
    await changeTickets(admin, [number], { status: "open" });
    const late = await later("Goodbye", scheduled());
    await db.agent.update({ where: { id: agent.agentId }, data: { deactivatedAt: new Date() } });
    await send(late);
    expect(await ticketRow(workspaceId, number)).toMatchObject({ messageCount: 1 });
    expect(await db.queuedReply.findUniqueOrThrow({ where: { id: late } })).toMatchObject({
      cancelReason: "left",
    });
  });

  test("does not open again what was solved meanwhile, unless it solves it itself", async () => {
    const { workspaceId, agent, admin, number, later, send, state } = await world();
    const asks = await later("Still there?", scheduled());
    const solves = await later("Done, then", { ...scheduled(), effects: { status: "resolved" } });
    await changeTickets(admin, [number], { status: "resolved" });
    await send(asks);
    expect([await state(asks), (await ticketRow(workspaceId, number)).status]).toEqual([
      "CANCELLED",
      "RESOLVED",
    ]);
    const [told] = await db.notification.findMany({
      where: { agentId: agent.agentId, kind: "SCHEDULE_CANCELLED" },
    });
    expect(told).toMatchObject({
      kind: "SCHEDULE_CANCELLED",
      actorName: "",
      preview: "The ticket was already resolved. Still there?",
    });
    await send(solves);
    expect(await ticketRow(workspaceId, number)).toMatchObject({ status: "RESOLVED", messageCount: 2 });
    expect(await contradictions(workspaceId)).toEqual([]);
  });

  test("whose file is gone comes back instead of going out without it, and its author hears it in any case", async () => {
    const { workspaceId, agent, number, later, send } = await world();
    await updateAccount(agent, { preferences: { muted: ["schedule_cancelled"] } });
    const file = await receiveUpload(agent, text("a"));
    const id = await later("See the file", { ...scheduled(), attachmentIds: [file.id] });
    await replyAsAgent(
      agent,
      number,
      { body: "Here", attachmentIds: [file.id], status: "pending" },
      randomUUID(),
    );
    await send(id);
    expect(await db.queuedReply.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "CANCELLED",
      cancelReason: "failed",
    });
    expect(await ticketRow(workspaceId, number)).toMatchObject({ messageCount: 2 });
    const told = await db.notification.findMany({
      where: { workspaceId, kind: "SCHEDULE_CANCELLED" },
    });
    expect(told.map(({ preview }) => preview)).toEqual([
      "A file or something else it needs is no longer available. See the file",
    ]);
  });

  test("keeps its files, as drafts do, however long it waits; a lost job is made anew", async () => {
    const { workspaceId, agent, number, later, send } = await world();
    const files = [];
    for (const name of ["waits", "draft", "nobody's"]) files.push(await receiveUpload(agent, text(name)));
    const [waits = "", drafted = ""] = files.map(({ id }) => id);
    const id = await later("Later", { ...scheduled(), attachmentIds: [waits] });
    await saveAgentDraft(agent, number, { body: "", attachmentIds: [drafted], effects: {} });
    const old = new Date(Date.now() - 3 * 86_400_000);
    await db.attachment.updateMany({ where: { workspaceId }, data: { createdAt: old } });
    await sweepUploads(new Date());
    const left = await db.attachment.findMany({ where: { workspaceId }, orderBy: { id: "asc" } });
    expect(left.map(({ name }) => name)).toEqual(["waits", "draft"]);

    await db.queuedReply.update({ where: { id }, data: { sendAt: old } });
    await requeueOverdue(new Date());
    expect(await jobsOf(workspaceId, "send-reply")).toHaveLength(2);
    await send(id);
    expect(await db.attachment.count({ where: { workspaceId, messageId: { not: null } } })).toBe(1);
  });
});

describe("what others wrote meanwhile", () => {
  const answer = (body: string, eventSeq?: number) => ({
    body,
    attachmentIds: [],
    status: "pending" as const,
    ...(eventSeq === undefined ? {} : { seen: { eventSeq } }),
  });

  test("stops a reply, says who it was, and lets it through when it has been seen", async () => {
    const { workspaceId, agent, admin, customer, number, later } = await world();
    const { seq } = await getTicketThread(agent, number);
    await replyAsAgent(agent, number, answer("My own does not stop me", seq), randomUUID());
    await replyAsAgent(admin, number, answer("Admin was here"), randomUUID());
    await replyAsCustomer(customer, number, { body: "Me too", attachmentIds: [] }, randomUUID());
    const key = randomUUID();
    const refused = replyAsAgent(agent, number, answer("Too late", seq), key);
    const { name } = await db.contact.findUniqueOrThrow({ where: { id: customer.contactId } });
    await expect(refused).rejects.toMatchObject({
      code: "ticket_changed",
      status: 409,
      details: {
        issues: [
          { path: "seen", message: `${admin.name} wrote.` },
          { path: "seen", message: `${name} wrote.` },
        ],
      },
    });
    await expect(later("Too late", { seen: { eventSeq: seq } })).rejects.toMatchObject({
      code: "ticket_changed",
    });
    expect(await ticketRow(workspaceId, number)).toMatchObject({ messageCount: 4 });
    // Send anyway: the same key, and no question any more.
    const id = await replyAsAgent(agent, number, answer("Anyway"), key);
    expect(await replyAsAgent(agent, number, answer("Anyway"), key)).toBe(id);
    const fresh = await getTicketThread(agent, number);
    await replyAsAgent(agent, number, answer("Seen", fresh.seq), randomUUID());
    expect(await contradictions(workspaceId)).toEqual([]);
  });

  test("counts what was merged into the ticket and split off it, by others", async () => {
    const { agent, admin, customer, number } = await world();
    const [other, third] = [await newTicket(customer), await newTicket(customer)];
    const { seq } = await getTicketThread(agent, number);
    await mergeTickets(agent, third, number);
    await replyAsAgent(agent, number, answer("My own merge", seq), randomUUID());
    await mergeTickets(admin, other, number);
    const refusal = async (eventSeq: number) =>
      replyAsAgent(agent, number, answer("Too late", eventSeq), randomUUID()).then(
        () => "sent",
        (error: unknown) => (error as Error).message,
      );
    expect(await refusal(seq)).toMatch(`${admin.name} merged #${other} into this. Read it`);
    const fresh = await getTicketThread(agent, number);
    const [message] = fresh.timeline.filter((item) => item.kind === "message");
    const part = { messageId: message?.id ?? "", rest: false, subject: "Part" };
    const { number: split } = await splitTicket(admin, number, part, randomUUID());
    expect(await refusal(fresh.seq)).toMatch(`${admin.name} made #${split} of a part of this. Read it`);
    expect(await refusal((await getTicketThread(agent, number)).seq)).toBe("sent");
  });

  test("does not stop the retry of a reply that has arrived", async () => {
    const { agent, customer, number } = await world();
    const { seq } = await getTicketThread(agent, number);
    const key = randomUUID();
    const id = await replyAsAgent(agent, number, answer("First", seq), key);
    await replyAsCustomer(customer, number, { body: "Second", attachmentIds: [] }, randomUUID());
    expect(await replyAsAgent(agent, number, answer("First", seq), key)).toBe(id);
  });
});
