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

/** A unique word that only notes and note drafts contain. */
const secretWord = () => `zq${randomUUID().replaceAll("-", "")}`;

const asAgent = (side: Side, method: string, body: unknown) => ({
  request: ownRequest("/api/workspaces", { method, headers: { cookie: side.cookie.agent }, body }),
  context: {
    params: Promise.resolve({ workspace: side.workspace.slug, number: String(side.ids.number) }),
  },
});

const notesAt = ({ workspace: { id: workspaceId } }: Side, number: number) =>
  db.note.count({ where: { workspaceId, ticket: { number } } });

/** A ticket with a note that mentions a colleague, a note draft, a follower, and replies before and after. */
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

test("no portal route returns a note's text", async () => {
  const { side, word } = await ticketWithNotes();
  const answers = await answersOfPortal(side);
  expect(answers["GET /api/portal/tickets/[number]"]).toContain("After the note");
  for (const [route, answer] of Object.entries(answers)) expect(answer, route).not.toContain(word);
});

test("the portal page contains no note's text", async () => {
  const { side, word } = await ticketWithNotes();
  const page = await pageOf(side);
  expect(page).toContain("Mine alone");
  expect(page).not.toContain(word);
});

test("a customer's event stream contains no notes, mentions, followers or presence", async () => {
  const { side, word } = await ticketWithNotes();
  const stream = await streamOf(side);
  expect(stream).toContain("message.created");
  for (const internal of [word, "note.", "followed", "presence", "notices", "config", "drafted"])
    expect(stream).not.toContain(internal);
});

test("events contain no note's text, and note events aren't public", async () => {
  const { side, word } = await ticketWithNotes();
  const events = await eventsOf(side.workspace.id);
  expect(events.map(({ type }) => type)).toContain("note.created");
  expect(events.filter(({ type, isPublic }) => isPublic && /^note\.|followed/.test(type))).toEqual([]);
  expect(JSON.stringify(events.map(({ data }) => data))).not.toContain(word);
});

test("no email to a customer contains a note's text", async () => {
  const { side, word } = await ticketWithNotes();
  const mails = await mailsToCustomers(side);
  expect(mails).toContain("After the note");
  expect(mails).not.toContain(word);
});

test("a note doesn't change a ticket's preview, time or unread count in customers' lists", async () => {
  const { side, word } = await ticketWithNotes();
  const before = await db.ticket.findFirstOrThrow({ where: { workspaceId: side.workspace.id } });
  const { request, context } = asAgent(side, "POST", { body: `${word} once more` });
  expect((await addNote(request, context)).status).toBe(201);
  const after = await db.ticket.findFirstOrThrow({ where: { workspaceId: side.workspace.id } });
  expect(after).toEqual(before);
});

test("the REST API returns no note's text", async () => {
  const { side, word } = await ticketWithNotes();
  expect(await answersOfApi(side)).not.toContain(word);
});

test("exports contain no note's text", async () => {
  const { side, word } = await ticketWithNotes();
  const files = await exportsOf(side);
  expect(files).toContain("Mine alone");
  expect(files).not.toContain(word);
});

/** Expects everything that reaches the customer to contain `shown` but never `word`. */
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

/** Another ticket of the customer, with a note and note drafts that contain the same word. */
async function anotherWithNotes(side: Side, word: string) {
  const { agent, owner } = side.workspace;
  const number = await newTicket(side.customer, { subject: "The other one" });
  await addNoteTo(agent, number, { body: `${word} here too` }, randomUUID());
  await saveNoteDraft(agent, number, { body: `${word} in the making`, fileIds: [] });
  await saveNoteDraft(owner, number, { body: `${word} of the owner`, fileIds: [] });
  return number;
}

/** These tests request everything several times. */
const LONG = { timeout: 90_000 };

test("merging and undoing it moves notes without showing them to the customer", LONG, async () => {
  const { side, word } = await ticketWithNotes();
  const { agent } = side.workspace;
  const source = side.ids.number;
  const target = await anotherWithNotes(side, word);
  const merge = await mergeTickets(agent, source, target);
  await addNoteTo(agent, source, { body: `${word} after the merge` }, randomUUID());
  await replyAsAgent(agent, source, { body: "To both", attachmentIds: [], status: "pending" }, randomUUID());
  expect(await notesAt(side, target)).toBe(3);
  await expectNothingOf(side, { word, numbers: [source, target], shown: "After the note" });

  await undoMerge(agent, merge.id);
  await replyAsAgent(agent, source, { body: "To one", attachmentIds: [], status: "pending" }, randomUUID());
  expect([await notesAt(side, source), await notesAt(side, target)]).toEqual([1, 2]);
  await expectNothingOf(side, { word, numbers: [source], shown: "To one" });
  await expectNothingOf(side, { word, numbers: [target], shown: "To both" });
});

test.each([true, false])(
  "splitting keeps the notes of both tickets internal (with later messages: %s)",
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
