import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { POST as merge, GET as preview } from "@/app/api/workspaces/[workspace]/contacts/[id]/merge/route";
import { PUT as decide } from "@/app/api/workspaces/[workspace]/contacts/[id]/decision/route";
import type { PortalActor } from "@/lib/platform/actors";
import { findOrCreateContact } from "@/lib/identity/contacts/find-or-create-contact";
import type { VerifiedPerson } from "@/lib/identity/contacts/find-or-create-contact";
import { db } from "@/lib/platform/db";
import { getNewTicketDraft, savePortalDraft } from "@/lib/tickets/drafts/portal-drafts";

import { listEvents } from "@/lib/platform/events/list-events";
import { receiveUpload } from "@/lib/platform/files/uploads";
import { findPortalActor } from "@/lib/identity/sessions/find-portal-actor";
import { openPortalSession } from "@/lib/identity/sessions/open-portal-session";
import { getPortalThread } from "@/lib/tickets/messages/get-portal-thread";
import { openTicket } from "@/lib/tickets/messages/open-ticket";
import { replyAsCustomer } from "@/lib/tickets/messages/reply-as-customer";
import { createWorkspace } from "@/lib/testing/factories";
import { agentCookie, ownRequest } from "@/lib/testing/requests";
import { contradictions, newTicket, ticketInput } from "@/lib/testing/tickets";
import { listPortalTickets } from "@/lib/tickets/lists/list-portal-tickets";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";
import type { MergePreviewDto } from "./schemas";

type Workspace = Awaited<ReturnType<typeof createWorkspace>>;
type Person = PortalActor & { token: string };

async function meet(workspace: Workspace, person: VerifiedPerson): Promise<Person> {
  const { id: contactId, identityId } = await findOrCreateContact(person);
  const { method, now } = person;
  const session = { workspaceId: workspace.id, contactId, identityId, method, now };
  const opened = await openPortalSession({ ...session, secretId: null, signedValue: person.email, epoch: 0 });
  return { ...opened.actor, token: opened.token };
}
const base = (workspace: Workspace, email: string) => ({
  ...{ workspaceId: workspace.id, email, signedEmail: email, now: new Date() },
});
const byToken = (workspace: Workspace, externalId: string, email: string, displayName = "Jane Token") =>
  meet(workspace, {
    ...base(workspace, email),
    method: "HOST_TOKEN",
    externalId,
    displayName,
    attributes: null,
  });
const bySignature = (workspace: Workspace, email: string) =>
  meet(workspace, { ...base(workspace, email), method: "HOST_SIGNATURE", nickname: "Jane Signed" });

/** Two customers with one email: the first verified by signature, the second by token. */
async function two() {
  const workspace = await createWorkspace();
  const email = `${randomUUID()}@twins.example`;
  const other = await bySignature(workspace, email);
  const numbers = [await newTicket(other), await newTicket(other)] as const;
  const contact = await byToken(workspace, "7", email);
  const ticket = await newTicket(contact);
  const cookie = await agentCookie(workspace.agent);
  return { workspace, email, other, contact, numbers, ticket, cookie };
}
type World = Awaited<ReturnType<typeof two>>;

type Ask = { id?: string; body?: object; key?: string };
async function call(world: World, route: typeof merge, { id, body, key }: Ask = {}) {
  const { workspace, contact, other, ticket, cookie } = world;
  const context = { params: Promise.resolve({ workspace: workspace.slug, id: id ?? contact.contactId }) };
  const request = ownRequest("/", {
    method: "POST",
    headers: { cookie, ...(key ? { "idempotency-key": key } : {}) },
    body: { otherId: other.contactId, ticket, ...body },
  });
  return route(request, context);
}
const numbersOf = async (actor: PortalActor) =>
  (await listPortalTickets(actor, { cursor: null })).items.map(({ number }) => number).sort();

describe("merging", () => {
  it("moves all tickets, messages, files, drafts and identities to one contact and deletes the other", async () => {
    const world = await two();
    const { workspace, email, contact, other, numbers, ticket } = world;
    const file = await receiveUpload(other, { name: "a.txt", bytes: new TextEncoder().encode("a") });
    await replyAsCustomer(other, numbers[0], { body: "With a file", attachmentIds: [file.id] }, randomUUID());
    await savePortalDraft(other, numbers[1], { subject: "", body: "half a thought", categoryId: "" });
    await savePortalDraft(other, 0, { subject: "Theirs", body: "theirs", categoryId: "" });
    await savePortalDraft(contact, 0, { subject: "Mine", body: "mine", categoryId: "" });

    const { id: workspaceId, agent } = workspace;
    const { id: ticketId } = await db.ticket.findFirstOrThrow({ where: { workspaceId, number: numbers[0] } });
    const known = { workspaceId, contactId: other.contactId };
    await db.rating.create({ data: { ...known, ticketId, score: "GOOD" } });
    await db.contactNote.create({ data: { ...known, agentId: agent.agentId, body: "Prefers calls" } });

    const answer = await call(world, merge);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { id: contact.contactId, name: "Jane Token", tickets: 2 },
    ]);
    expect(await numbersOf(contact)).toEqual([...numbers, ticket].sort());
    const thread = await getPortalThread(contact, numbers[0]);
    expect(thread.messages.at(-1)).toMatchObject({
      authorName: "Jane Token",
      attachments: [{ name: "a.txt" }],
    });
    expect((await getPortalThread(contact, numbers[1])).draft).toBe("half a thought");
    expect(await getNewTicketDraft(contact)).toMatchObject({ subject: "Mine" });
    const rows = await db.ticket.findMany({ where: { workspaceId: workspace.id } });
    expect(
      new Set(rows.map((row) => [row.requesterId, row.requesterName, row.requesterEmail].join())),
    ).toEqual(new Set([[contact.contactId, "Jane Token", email].join()]));
    expect((await bySignature(workspace, email)).contactId).toBe(contact.contactId);
    expect((await byToken(workspace, "7", email)).contactId).toBe(contact.contactId);
    expect(
      await db.rating.findFirst({ where: { workspaceId, contactId: contact.contactId } }),
    ).not.toBeNull();
    expect(await db.contactNote.count({ where: { workspaceId, contactId: contact.contactId } })).toBe(1);
    expect(await db.contact.findUnique({ where: { id: other.contactId } })).toBeNull();
    expect(await contradictions(workspace.id)).toEqual([]);
  });

  it("ends the deleted contact's sessions and updates the kept one's open pages", async () => {
    const world = await two();
    const { contact, other, numbers, ticket } = world;
    const { reached } = await listEvents(contact, 0);
    await call(world, merge);
    expect(await findPortalActor(other.token)).toBeNull();
    expect(await findPortalActor(contact.token)).not.toBeNull();
    expect((await listEvents(contact, reached)).events).toMatchObject([{ type: "contact.updated", ticket }]);
    const all = (await listEvents(contact, 0)).events.map((event) => event.ticket);
    expect(all).toEqual(expect.arrayContaining([...numbers]));
  });

  it("is recorded in the ticket's history and the audit log", async () => {
    const world = await two();
    const { workspace, ticket, other } = world;
    await call(world, merge);
    const { timeline, requester } = await getTicketThread(workspace.agent, ticket);
    const text = `${workspace.agent.name} merged Jane Signed into this customer`;
    expect(timeline.at(-1)).toMatchObject({ kind: "event", text });
    expect(requester).toMatchObject({ sameAddress: null, otherTickets: [{}, {}] });
    expect(await db.auditEntry.findMany({ where: { workspaceId: workspace.id } })).toMatchObject([
      {
        action: "contact.merged",
        agentName: workspace.agent.name,
        data: { mergedId: other.contactId, tickets: 2 },
      },
    ]);
  });

  it("is idempotent by key; without a key there is no one left to merge", async () => {
    const world = await two();
    const key = randomUUID();
    const [first, second] = [await call(world, merge, { key }), await call(world, merge, { key })];
    expect(await second.json()).toEqual(await first.json());
    expect((await call(world, merge)).status).toBe(422);
    expect(await db.auditEntry.count({ where: { workspaceId: world.workspace.id } })).toBe(1);
  });

  it("happens once and loses nothing under concurrency, in both directions, while both customers write", async () => {
    const world = await two();
    const { workspace, contact, other, numbers } = world;
    const input = await ticketInput(workspace.id);
    const attempts = await Promise.allSettled([
      call(world, merge),
      call(world, merge),
      call(world, merge, { id: other.contactId, body: { otherId: contact.contactId, ticket: numbers[0] } }),
      ...[other, contact, other].map((actor) => openTicket(actor, input, randomUUID())),
      replyAsCustomer(other, numbers[0], { body: "Meanwhile", attachmentIds: [] }, randomUUID()),
    ]);
    const merged = attempts
      .slice(0, 3)
      .map((one) => (one.status === "fulfilled" ? (one.value as Response).status : 0));
    expect(merged.filter((status) => status === 200)).toHaveLength(1);
    expect(merged.filter((status) => status === 500 || status === 0)).toEqual([]);
    const contacts = await db.contact.findMany({
      where: { workspaceId: workspace.id },
      select: { id: true },
    });
    expect(contacts).toHaveLength(1);
    const owned = await db.ticket.count({
      where: { workspaceId: workspace.id, requesterId: contacts[0]?.id ?? "" },
    });
    expect(owned).toBe(await db.ticket.count({ where: { workspaceId: workspace.id } }));
    expect(await contradictions(workspace.id)).toEqual([]);
  });

  it("is refused for unverified customers, without a common email, and for the same contact", async () => {
    const world = await two();
    const { workspace, email, contact, other } = world;
    const stranger = await db.contact.create({ data: { workspaceId: workspace.id, name: "Eve", email } });
    const mallory = await bySignature(workspace, `${randomUUID()}@twins.example`);
    const codeOf = async (ask: Ask) => (await call(world, merge, ask)).status;
    expect(await codeOf({ body: { otherId: stranger.id } })).toBe(409);
    const eve: PortalActor = { ...contact, contactId: stranger.id };
    const number = await newTicket(eve);
    expect(await codeOf({ id: stranger.id, body: { otherId: other.contactId, ticket: number } })).toBe(409);
    expect(await codeOf({ body: { otherId: mallory.contactId } })).toBe(409);
    expect(await codeOf({ body: { otherId: contact.contactId } })).toBe(422);
    expect(await codeOf({ body: { ticket: number } })).toBe(422);
    expect(await codeOf({ id: randomUUID() })).toBe(404);
    expect(await db.contact.count({ where: { workspaceId: workspace.id } })).toBe(4);
  });

  it("keeps an email bound to the token that states it: it goes when the token changes", async () => {
    const world = await two();
    const { workspace, contact, email } = world;
    await call(world, merge);
    expect((await bySignature(workspace, email)).contactId).toBe(contact.contactId);
    await byToken(workspace, "7", `${randomUUID()}@moved.example`);
    expect((await bySignature(workspace, email)).contactId).not.toBe(contact.contactId);
  });

  it("keeps the email of each of two host accounts", async () => {
    const world = await two();
    const { workspace, contact, email } = world;
    await call(world, merge);
    const second = await byToken(workspace, "8", email, "Jane Second");
    const ticket = await newTicket(second);
    const body = { otherId: contact.contactId, ticket };
    expect((await call(world, merge, { id: second.contactId, body })).status).toBe(200);
    const later = `${randomUUID()}@moved.example`;
    await byToken(workspace, "8", later);
    for (const address of [email, later])
      expect((await bySignature(workspace, address)).contactId).toBe(second.contactId);
    expect((await byToken(workspace, "7", email)).contactId).toBe(second.contactId);
  });

  it("previews what it will do", async () => {
    const world = await two();
    const response = await preview(ownRequest("/", { headers: { cookie: world.cookie } }), {
      params: Promise.resolve({ workspace: world.workspace.slug, id: world.contact.contactId }),
    });
    const { contact, other } = (await response.json()) as MergePreviewDto;
    expect(contact).toMatchObject({
      tickets: 1,
      identities: [{ kind: "externalId", value: "7", method: "token" }],
    });
    expect(other).toMatchObject({
      ...{ id: world.other.contactId, tickets: 2 },
      identities: [{ kind: "email", value: world.email, method: "signature" }],
    });
  });
});

describe("marking as different people", () => {
  it("is recorded, prevents a merge, and can be undone", async () => {
    const world = await two();
    const { workspace, ticket, other } = world;
    const about = async () => (await getTicketThread(workspace.agent, ticket)).requester.sameAddress;
    expect(await about()).toMatchObject({ id: other.contactId, mayMerge: true, apart: null });
    const put = async (decision: string) => (await call(world, decide, { body: { decision } })).status;
    expect([await put("apart"), await put("apart")]).toEqual([204, 204]);
    expect(await about()).toMatchObject({ apart: { by: workspace.agent.name } });
    expect((await call(world, merge)).status).toBe(409);
    expect(await put("open")).toBe(204);
    expect(await about()).toMatchObject({ apart: null });
    const { timeline } = await getTicketThread(workspace.agent, ticket);
    expect(timeline.slice(-2)).toMatchObject([
      { text: `${workspace.agent.name} kept Jane Signed separate` },
      { text: `${workspace.agent.name} reopened whether Jane Signed is the same person` },
    ]);
    expect(
      (await db.auditEntry.findMany({ where: { workspaceId: workspace.id } })).map(({ action }) => action),
    ).toEqual(["contact.kept_apart", "contact.reconsidered"]);
    expect((await call(world, merge)).status).toBe(200);
  });

  it("is limited to the workspace", async () => {
    const world = await two();
    const { reached } = await listEvents(world.contact, 0);
    await call(world, decide, { body: { decision: "apart" } });
    expect((await listEvents(world.contact, reached)).events).toEqual([]);
  });
});
