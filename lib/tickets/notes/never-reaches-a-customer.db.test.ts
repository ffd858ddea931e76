import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { POST as addNote } from "@/app/api/workspaces/[workspace]/tickets/[number]/notes/route";
import { PUT as draftNote } from "@/app/api/workspaces/[workspace]/tickets/[number]/note-draft/route";
import { POST as reply } from "@/app/api/workspaces/[workspace]/tickets/[number]/messages/route";
import { db } from "@/lib/platform/db";
import { saveNoteDraft } from "@/lib/tickets/drafts/save-note-draft";
import { replyAsAgent } from "@/lib/tickets/messages/reply-as-agent";
import { mergeTickets } from "@/lib/tickets/ticket-merging/merge-tickets";
import { splitTicket } from "@/lib/tickets/ticket-merging/split-ticket";
import { undoMerge } from "@/lib/tickets/ticket-merging/undo-merge";
import {
  allThatReaches,
  answersOfApi,
  answersOfPortal,
  exportsOf,
  mailsToCustomers,
  pageOf,
  streamOf,
} from "@/lib/testing/customer-reach";
import type { Handler } from "@/lib/testing/customer-reach";
import { createSide } from "@/lib/testing/isolation-world";
import type { Side } from "@/lib/testing/isolation-world";
import { ownRequest } from "@/lib/testing/requests";
import { eventsOf, newTicket } from "@/lib/testing/tickets";
import { followTicket } from "@/lib/tickets/change/follow-ticket";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";
import { addNote as addNoteTo } from "./add-note";

/** A word that stands in a note, in a draft of one, and nowhere else. */
const secretWord = () => `zq${randomUUID().replaceAll("-", "")}`;

const asAgent = (side: Side, method: string, body: unknown) => ({
  request: ownRequest("/api/workspaces", { method, headers: { cookie: side.cookie.agent }, body }),
  context: {
    params: Promise.resolve({ workspace: side.workspace.slug, number: String(side.ids.number) }),
  },
});

const notesAt = ({ workspace: { id: workspaceId } }: Side, number: number) =>
  db.note.count({ where: { workspaceId, ticket: { number } } });

/** A ticket with a note that names a colleague, a draft of another, a follower, and answers around them. */
async function ticketWithNotes() {
  const side = await createSide(1);
  const word = secretWord();
  const say = (handler: Handler, method: string, body: unknown) => {
    const { request, context } = asAgent(side, method, body);
    return handler(request, context);
  };
  await followTicket(side.workspace.admin, side.ids.number, true);
  expect((await say(reply, "POST", { body: "Before the note" })).status).toBe(201);
  const body = `@${side.workspace.owner.name} the ${word} is broken`;
  expect((await say(addNote, "POST", { body })).status).toBe(201);
  expect((await say(draftNote, "PUT", { body: `${word} again` })).status).toBe(200);
  expect((await say(reply, "POST", { body: "After the note", status: "resolved" })).status).toBe(201);
  return { side, word };
}

test("no route of the portal answers with a word of a note", async () => {
  const { side, word } = await ticketWithNotes();
  const answers = await answersOfPortal(side);
  expect(answers["GET /api/portal/tickets/[number]"]).toContain("After the note");
  for (const [route, answer] of Object.entries(answers)) expect(answer, route).not.toContain(word);
});

test("the portal's page holds no word of a note", async () => {
  const { side, word } = await ticketWithNotes();
  const page = await pageOf(side);
  expect(page).toContain("Mine alone");
  expect(page).not.toContain(word);
});

test("a customer's stream tells neither a note nor a mention, a follower or who is there", async () => {
  const { side, word } = await ticketWithNotes();
  const told = await streamOf(side);
  expect(told).toContain("message.created");
  for (const private_ of [word, "note.", "followed", "presence", "notices", "config", "drafted"])
    expect(told).not.toContain(private_);
});

test("no event carries a word of a note, and none about one is public", async () => {
  const { side, word } = await ticketWithNotes();
  const events = await eventsOf(side.workspace.id);
  expect(events.map(({ type }) => type)).toContain("note.created");
  expect(events.filter(({ type, isPublic }) => isPublic && /^note\.|followed/.test(type))).toEqual([]);
  expect(JSON.stringify(events.map(({ data }) => data))).not.toContain(word);
});

test("no mail to a customer holds a word of a note", async () => {
  const { side, word } = await ticketWithNotes();
  const mails = await mailsToCustomers(side);
  expect(mails).toContain("After the note");
  expect(mails).not.toContain(word);
});

test("what a customer's lists show of a ticket is not of a note: preview, time, unread", async () => {
  const { side, word } = await ticketWithNotes();
  const before = await db.ticket.findFirstOrThrow({ where: { workspaceId: side.workspace.id } });
  const { request, context } = asAgent(side, "POST", { body: `${word} once more` });
  expect((await addNote(request, context)).status).toBe(201);
  const after = await db.ticket.findFirstOrThrow({ where: { workspaceId: side.workspace.id } });
  expect(after).toEqual(before);
});

test("the programs' interface answers with no word of a note", async () => {
  const { side, word } = await ticketWithNotes();
  expect(await answersOfApi(side)).not.toContain(word);
});

test("what is exported for others to read holds no word of a note", async () => {
  const { side, word } = await ticketWithNotes();
  const files = await exportsOf(side);
  expect(files).toContain("Mine alone");
  expect(files).not.toContain(word);
});

/** Asks for everything by each number, and finds what the customer may read, and none of the word. */
async function expectNothingOf(
  side: Side,
  { word, numbers, shown }: { word: string; numbers: number[]; shown: string },
) {
  for (const number of numbers) {
    const all = await allThatReaches(side, number);
    expect(all["GET /api/portal/tickets/[number]"]).toContain(shown);
    for (const [way, text] of Object.entries(all)) expect(text, `#${number}: ${way}`).not.toContain(word);
  }
  const events = (await eventsOf(side.workspace.id)).map(({ data }) => data);
  expect(JSON.stringify(events)).not.toContain(word);
}

/** Another ticket of the customer, with a note and a draft of one that hold the same word. */
async function anotherWithNotes(side: Side, word: string) {
  const { agent, owner } = side.workspace;
  const number = await newTicket(side.customer, { subject: "The other one" });
  await addNoteTo(agent, number, { body: `${word} here too` }, randomUUID());
  await saveNoteDraft(agent, number, { body: `${word} in the making`, fileIds: [] });
  await saveNoteDraft(owner, number, { body: `${word} of the owner`, fileIds: [] });
  return number;
}

/** They ask for everything several times over. */
const LONG = { timeout: 90_000 };

test(
  "a merge takes notes to the other ticket, and no word of them to the customer; nor does its undo",
  LONG,
  async () => {
    const { side, word } = await ticketWithNotes();
    const { agent } = side.workspace;
    const source = side.ids.number;
    const target = await anotherWithNotes(side, word);
    const merge = await mergeTickets(agent, source, target);
    await addNoteTo(agent, source, { body: `${word} after the merge` }, randomUUID());
    await replyAsAgent(
      agent,
      source,
      { body: "To both", attachmentIds: [], status: "pending" },
      randomUUID(),
    );
    expect(await notesAt(side, target)).toBe(3);
    await expectNothingOf(side, { word, numbers: [source, target], shown: "After the note" });

    await undoMerge(agent, merge.id);
    await replyAsAgent(agent, source, { body: "To one", attachmentIds: [], status: "pending" }, randomUUID());
    expect([await notesAt(side, source), await notesAt(side, target)]).toEqual([1, 2]);
    await expectNothingOf(side, { word, numbers: [source], shown: "To one" });
    await expectNothingOf(side, { word, numbers: [target], shown: "To both" });
  },
);

test.each([true, false])(
  "a split leaves notes unseen on both sides (all that follows: %s)",
  LONG,
  async (rest) => {
    const { side, word } = await ticketWithNotes();
    const { agent } = side.workspace;
    const { number } = side.ids;
    await addNoteTo(agent, number, { body: `${word} at the end` }, randomUUID());
    const { timeline } = await getTicketThread(agent, number);
    const messageId =
      timeline.find((item) => item.kind === "message" && item.body === "Before the note")?.id ?? "";
    const made = await splitTicket(agent, number, { messageId, rest, subject: "Split off" }, randomUUID());
    await addNoteTo(agent, made.number, { body: `${word} on the new one` }, randomUUID());
    await saveNoteDraft(agent, made.number, { body: `${word} not added yet`, fileIds: [] });
    for (const one of [number, made.number])
      await replyAsAgent(
        agent,
        one,
        { body: `To #${one}`, attachmentIds: [], status: "pending" },
        randomUUID(),
      );
    expect([await notesAt(side, number), await notesAt(side, made.number)]).toEqual([2, 1]);
    await expectNothingOf(side, { word, numbers: [number], shown: "Nobody else's" });
    await expectNothingOf(side, { word, numbers: [made.number], shown: "Before the note" });
  },
);
