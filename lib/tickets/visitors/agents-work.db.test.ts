import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { VisitorActor } from "@/lib/platform/actors";
import { db, transaction } from "@/lib/platform/db";
import { saveAgentDraft } from "@/lib/tickets/drafts/save-agent-draft";
import { saveNoteDraft } from "@/lib/tickets/drafts/save-note-draft";
import type { Jobs } from "@/lib/platform/jobs/queues";
import { replyAsAgent } from "@/lib/tickets/messages/reply-as-agent";
import { replyLater } from "@/lib/tickets/messages/reply-later";
import { splitTicket } from "@/lib/tickets/ticket-merging/split-ticket";
import { addContactNote } from "@/lib/tickets/notes/contact-notes";
import { transferNotesToOwner } from "@/lib/tickets/notes/transfer-notes-to-owner";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { contradictions, jobsOf, ticketInput, ticketRow } from "@/lib/testing/tickets";
import { lockTickets } from "@/lib/tickets/model/lock-ticket";
import { releaseTicket } from "@/lib/tickets/change/release-ticket";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";
import { updateSecuritySettings } from "@/lib/workspace/workspaces/portal-settings";
import { confirmLink } from "./confirm-link";
import { sweepHeld } from "./open-verifications";
import { visitorTicketInput } from "./schemas";
import { writeAsVisitor } from "./write-as-visitor";
import { mailsOf } from "@/lib/testing/mails";

const WEEK = 7 * 24 * 3_600_000;
let network = 0;

async function world(unsignedVisitors: "hold" | "flag") {
  const workspace = await createWorkspace();
  const { id: workspaceId, owner, agent } = workspace;
  await updateSecuritySettings(owner, { unsignedVisitors });
  const email = `${randomUUID()}@visitors.example`;
  const page: VisitorActor = { kind: "visitor", workspaceId, sessionId: randomUUID() };
  /** @returns the ticket's number */
  const write = async () => {
    const { subject, body, categoryId } = await ticketInput(workspaceId);
    const form = visitorTicketInput.parse({ subject, body, categoryId, name: "Jane", email });
    const networkAddress = `agents-work-${network++}`;
    await writeAsVisitor(page, form, { key: randomUUID(), networkAddress });
    const { lastTicketNumber } = await db.workspaceCounter.findUniqueOrThrow({ where: { workspaceId } });
    return lastTicketNumber;
  };
  /** The visitor opens the verification link. */
  const confirm = async () => {
    const [mail] = await mailsOf({ recipient: email });
    const token = /proof\?token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    return (await confirmLink(workspaceId, token))?.actor.contactId;
  };
  const row = (number: number) => ticketRow(workspaceId, number);
  /** Runs the sweep with all held tickets over a week old. */
  const weekLater = async () => {
    const heldAt = new Date(Date.now() - 1.01 * WEEK);
    await db.ticket.updateMany({ where: { workspaceId, heldAt: { not: null } }, data: { heldAt } });
    await sweepHeld(new Date());
  };
  const exists = async (number: number) => (await db.ticket.count({ where: { workspaceId, number } })) === 1;
  return { workspaceId, agent, email, write, confirm, row, weekLater, exists };
}

const answer = (body: string) => ({ body, attachmentIds: [], status: "pending" as const });

describe("notes about a visitor", () => {
  it("move to the customer who verifies the email", async () => {
    const { workspaceId, agent, email, write, confirm, row } = await world("flag");
    const customer = await createCustomer(workspaceId, email);
    const number = await write();
    const { requesterId } = await row(number);
    await addContactNote(agent, requesterId, { body: "Asks for refunds." }, randomUUID());
    expect(await confirm()).toBe(customer.contactId);
    const [job] = await jobsOf(workspaceId, "contact-notes");
    const data = job?.data as unknown as Jobs["contact-notes"];
    await transferNotesToOwner(data);
    await transferNotesToOwner(data);
    const notes = await db.contactNote.findMany({ where: { workspaceId } });
    expect(notes).toMatchObject([{ contactId: customer.contactId, body: "Asks for refunds." }]);
    expect(await db.contact.findUnique({ where: { id: requesterId } })).toBeNull();
    expect(await contradictions(workspaceId)).toEqual([]);
  });

  it("need no job if there are none", async () => {
    const { workspaceId, email, write, confirm } = await world("flag");
    await createCustomer(workspaceId, email);
    await write();
    await confirm();
    expect(await jobsOf(workspaceId, "contact-notes")).toEqual([]);
    expect(await db.contact.count({ where: { workspaceId } })).toBe(1);
  });
});

describe("a held ticket with agents' work isn't deleted", () => {
  type Place = Awaited<ReturnType<typeof world>>;
  type Work = (place: Place, number: number) => Promise<unknown>;
  const draft = { body: "Dear", attachmentIds: [], effects: {} };
  const mergeAnother: Work = async ({ workspaceId, write, row }, number) => {
    const { id: mergedIntoId, requesterId } = await row(number);
    const done = { status: "CLOSED", isActive: false, resolvedAt: new Date(), waitingSince: null } as const;
    await db.ticket.updateMany({
      where: { workspaceId, number: await write() },
      data: { ...done, mergedIntoId, requesterId, heldAt: null },
    });
  };
  const inAMonth = () => new Date(Date.now() + 4 * WEEK).toISOString();
  it.each<[string, Work]>([
    ["a draft", ({ agent }, number) => saveAgentDraft(agent, number, draft)],
    ["a draft of a note", ({ agent }, number) => saveNoteDraft(agent, number, { body: "Who", fileIds: [] })],
    [
      "a reply for later",
      ({ agent }, number) =>
        replyLater(agent, number, { ...answer("Hi"), undoSeconds: 0, sendAt: inAMonth() }, randomUUID()),
    ],
    [
      "a note about its author",
      async ({ agent, row }, number) =>
        addContactNote(agent, (await row(number)).requesterId, { body: "Known" }, randomUUID()),
    ],
    ["a ticket merged into it", mergeAnother],
  ])("%s", async (_, work) => {
    const place = await world("hold");
    const number = await place.write();
    const untouched = await place.write();
    await work(place, number);
    await place.weekLater();
    expect([await place.exists(number), await place.exists(untouched)]).toEqual([true, false]);
  });

  it("the sweep skips a ticket that is being written to", async () => {
    const { workspaceId, agent, write, weekLater, exists } = await world("hold");
    const number = await write();
    const heldAt = new Date(Date.now() - 1.01 * WEEK);
    await db.ticket.updateMany({ where: { workspaceId, number }, data: { heldAt } });
    await transaction(async (tx) => {
      await lockTickets(tx, agent, [number]);
      await sweepHeld(new Date());
    });
    expect(await exists(number)).toBe(true);
    await weekLater();
    expect(await exists(number)).toBe(false);
  });
});

describe("a visitor's split ticket", () => {
  it("can't be on hold", async () => {
    const { workspaceId, agent, write, row } = await world("hold");
    const number = await write();
    await replyAsAgent(agent, number, answer("Who are you?"), randomUUID());
    const [message] = await db.message.findMany({ where: { workspaceId }, orderBy: { createdAt: "asc" } });
    const input = { messageId: message?.id ?? "", rest: false, subject: "Part" };
    await expect(splitTicket(agent, number, input, randomUUID())).rejects.toMatchObject({
      code: "conflict",
      message: "A ticket on hold can't be split. Release it first.",
    });
    await releaseTicket(agent, number);
    const part = await splitTicket(agent, number, input, randomUUID());
    expect(await row(part.number)).toMatchObject({ heldAt: null });
  });

  it("belongs entirely to the owner after verification", async () => {
    const { workspaceId, agent, email, write, confirm, row } = await world("flag");
    const customer = await createCustomer(workspaceId, email);
    const number = await write();
    const beside = await write();
    await replyAsAgent(agent, number, answer("Two matters?"), randomUUID());
    const thread = await getTicketThread(agent, number);
    const [first] = thread.timeline.filter((item) => item.kind === "message");
    const input = { messageId: first?.id ?? "", rest: false, subject: "Part" };
    const part = await splitTicket(agent, number, input, randomUUID());
    expect(await confirm()).toBe(customer.contactId);
    for (const one of [number, beside, part.number])
      expect(await row(one)).toMatchObject({ requesterId: customer.contactId, method: "MAILBOX" });
    expect(await db.contact.count({ where: { workspaceId } })).toBe(1);
    expect(await contradictions(workspaceId)).toEqual([]);
  });
});
