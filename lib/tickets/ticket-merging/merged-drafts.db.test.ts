import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { db, transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { saveAgentDraft } from "@/lib/tickets/drafts/save-agent-draft";
import { saveNoteDraft } from "@/lib/tickets/drafts/save-note-draft";
import { savePortalDraft } from "@/lib/tickets/drafts/portal-drafts";
import { receiveUpload } from "@/lib/platform/files/uploads";
import { getPortalThread } from "@/lib/tickets/messages/get-portal-thread";
import { replyAsCustomer } from "@/lib/tickets/messages/reply-as-customer";
import { replyLater } from "@/lib/tickets/messages/reply-later";
import type { AnswerInput } from "@/lib/tickets/messages/schemas";
import { sendQueuedReply, dispatchReply } from "@/lib/tickets/messages/send-queued-reply";
import { undoReply } from "@/lib/tickets/queued-replies/undo-reply";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { contradictions, jobsOf, newTicket, ticketRow } from "@/lib/testing/tickets";
import { lockTicket } from "@/lib/tickets/model/lock-ticket";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";
import { mergeTickets } from "./merge-tickets";
import { undoMerge } from "./undo-merge";

async function world() {
  const workspace = await createWorkspace();
  const customer = await createCustomer(workspace.id);
  const [source, target] = [await newTicket(customer), await newTicket(customer)];
  const { id: workspaceId, agent, admin } = workspace;
  const thread = (number: number, who = agent) => getTicketThread(who, number);
  const later = (body: string, how: Partial<AnswerInput> = {}, number = source) =>
    replyLater(
      agent,
      number,
      { body, attachmentIds: [], status: "pending", undoSeconds: 10, ...how },
      randomUUID(),
    );
  const send = (queuedReplyId: string) => sendQueuedReply({ workspaceId, queuedReplyId });
  const words = async (number: number) =>
    (await thread(number)).timeline.flatMap((item) => (item.kind === "message" ? [item.body] : []));
  const join = async () => (await mergeTickets(agent, source, target)).id;
  const at = async (id: string) =>
    (
      await db.queuedReply.findUniqueOrThrow({
        where: { id },
        select: { ticket: { select: { number: true } } },
      })
    ).ticket.number;
  return { workspaceId, agent, admin, customer, source, target, thread, later, send, words, join, at };
}

const scheduled = () => ({ undoSeconds: 0, sendAt: new Date(Date.now() + 86_400_000).toISOString() });
const text = (name: string) => ({ name, bytes: new TextEncoder().encode(name) });

test("a note draft is appended to the same agent's draft on the target, and moves back", async () => {
  const { workspaceId, agent, admin, source, target, thread, join } = await world();
  await saveNoteDraft(agent, source, { body: "for the team, there", fileIds: [] });
  await saveNoteDraft(agent, target, { body: "for the team, here", fileIds: [] });
  await saveNoteDraft(admin, source, { body: "the admin's", fileIds: [] });
  const id = await join();
  for (const number of [source, target]) {
    expect((await thread(number)).noteDraft).toBe("for the team, here\n\nfor the team, there");
    expect((await thread(number, admin)).noteDraft).toBe("the admin's");
  }
  expect(await contradictions(workspaceId)).toEqual([]);
  await undoMerge(agent, id);
  expect((await thread(source)).noteDraft).toBe("for the team, there");
  expect((await thread(target)).noteDraft).toBe("for the team, here");
  expect((await thread(source, admin)).noteDraft).toBe("the admin's");
  expect((await thread(target, admin)).noteDraft).toBe("");
});

test("undoing a merge restores drafts with files and effects, except edited ones", async () => {
  const { agent, admin, customer, source, target, thread, join } = await world();
  const [here, there] = [await receiveUpload(agent, text("here")), await receiveUpload(agent, text("there"))];
  const drafts = {
    [source]: { body: "There", attachmentIds: [there.id], effects: { addTags: ["there"] } },
    [target]: { body: "", attachmentIds: [here.id], effects: { priority: "high" as const } },
  };
  for (const number of [source, target])
    await saveAgentDraft(agent, number, drafts[number] ?? { body: "", attachmentIds: [], effects: {} });
  await saveAgentDraft(admin, source, { body: "Typed", attachmentIds: [], effects: {} });
  await saveNoteDraft(admin, source, { body: "Noted", fileIds: [] });
  await savePortalDraft(customer, source, { subject: "", body: "asked there", categoryId: "" });
  await savePortalDraft(customer, target, { subject: "", body: "asked here", categoryId: "" });
  const id = await join();
  expect(await thread(target)).toMatchObject({
    draft: "There",
    draftEffects: { addTags: ["there"], priority: "high" },
  });
  expect((await getPortalThread(customer, target)).draft).toBe("asked here\n\nasked there");
  await saveAgentDraft(admin, target, { body: "Typed on", attachmentIds: [], effects: {} });
  await saveNoteDraft(admin, target, { body: "", fileIds: [] });
  await undoMerge(agent, id);
  expect(await thread(source)).toMatchObject({ draft: "There", draftEffects: { addTags: ["there"] } });
  expect(await thread(target)).toMatchObject({ draft: "", draftEffects: { priority: "high" } });
  expect((await thread(source)).draftFiles.map(({ name }) => name)).toEqual(["there"]);
  expect((await thread(target)).draftFiles.map(({ name }) => name)).toEqual(["here"]);
  expect((await getPortalThread(customer, source)).draft).toBe("asked there");
  expect((await getPortalThread(customer, target)).draft).toBe("asked here");
  expect(await thread(target, admin)).toMatchObject({ draft: "Typed on", noteDraft: "" });
  expect(await thread(source, admin)).toMatchObject({ draft: "", noteDraft: "" });
});

test("a queued reply is sent once, on the ticket that its own was merged into", async () => {
  const { workspaceId, agent, customer, source, target, thread, later, send, words, join } = await world();
  const soon = await later("On its way");
  const planned = await later("For tomorrow", scheduled());
  const back = await later("Taken back");
  await join();
  expect((await thread(source)).queued.map(({ id }) => id).toSorted()).toEqual(
    [soon, planned, back].toSorted(),
  );
  await undoReply(agent, back);
  expect(await thread(target)).toMatchObject({ draft: "Taken back" });
  await Promise.all([send(soon), send(soon), dispatchReply(agent, planned), send(planned), send(back)]);
  expect((await words(target)).toSorted()).toEqual(["For tomorrow", "It burns.", "It burns.", "On its way"]);
  expect(await ticketRow(workspaceId, source)).toMatchObject({ messageCount: 0, status: "CLOSED" });
  expect(await ticketRow(workspaceId, target)).toMatchObject({ messageCount: 4, status: "PENDING" });
  expect(await db.outgoingEmail.count({ where: { workspaceId, messageId: { not: null } } })).toBe(2);
  // A customer's reply to either number cancels the target's queued replies.
  const late = await later("Late", scheduled(), target);
  await replyAsCustomer(customer, source, { body: "First", attachmentIds: [] }, randomUUID());
  await send(late);
  expect((await thread(target)).draft).toBe("Late");
  expect(await jobsOf(workspaceId, "send-reply")).toHaveLength(4);
  expect(await contradictions(workspaceId)).toEqual([]);
});

test("a reply still queued when the merge is undone is sent on its own ticket; a sent one stays", async () => {
  const { workspaceId, agent, source, target, later, send, words, join, at } = await world();
  const [first, second] = [await later("Sent meanwhile"), await later("Sent after", scheduled())];
  const others = await later("The other's own", scheduled(), target);
  const merge = await join();
  const since = await later("Written to the one ticket", scheduled());
  await send(first);
  await undoMerge(agent, merge);
  expect([await at(second), await at(others), await at(since)]).toEqual([source, target, target]);
  for (const id of [second, others, since, second]) await send(id);
  expect(await words(source)).toEqual(["It burns.", "Sent after"]);
  expect(await words(target)).toEqual([
    "It burns.",
    "Sent meanwhile",
    "The other's own",
    "Written to the one ticket",
  ]);
  expect(await contradictions(workspaceId)).toEqual([]);
});

/** Waits until `count` other transactions are blocked by this one. */
async function untilWaiting(tx: Tx, count: number): Promise<void> {
  for (let tries = 0; tries < 250; tries++, await sleep(20)) {
    const [row] = await tx.$queryRaw<{ count: number }[]>`
      WITH RECURSIVE blocked AS (
        SELECT pg_backend_pid() AS pid
        UNION
        SELECT a.pid FROM pg_stat_activity a JOIN blocked ON blocked.pid = ANY(pg_blocking_pids(a.pid))
      )
      SELECT count(*)::int - 1 AS count FROM blocked`;
    if (row?.count === count) return;
  }
  throw new Error(`There were never ${count} blocked transactions.`);
}

test("a reply sent while the merge is being undone doesn't end up on the target", async () => {
  const { workspaceId, agent, source, target, later, send, words, join } = await world();
  const id = await later("To its own");
  const merge = await join();
  let undone: Promise<unknown> = Promise.resolve();
  let sent: Promise<unknown> = undone;
  await transaction(async (tx) => {
    await lockTicket(tx, agent, target);
    undone = undoMerge(agent, merge);
    await untilWaiting(tx, 1);
    sent = send(id);
    await untilWaiting(tx, 2);
  });
  await Promise.all([undone, sent]);
  expect(await words(source)).toEqual(["It burns.", "To its own"]);
  expect(await words(target)).toEqual(["It burns."]);
  expect(await contradictions(workspaceId)).toEqual([]);
});
