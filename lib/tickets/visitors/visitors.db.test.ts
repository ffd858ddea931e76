import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { PortalActor, VisitorActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { listEvents } from "@/lib/platform/events/list-events";
import { admitVisitor } from "@/lib/identity/visits/admit-visitor";
import { findPortalActor } from "@/lib/identity/sessions/find-portal-actor";
import { getPortalThread } from "@/lib/tickets/messages/get-portal-thread";
import { openTicket } from "@/lib/tickets/messages/open-ticket";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { statementsOf } from "@/lib/testing/statements";
import { listPortalTickets } from "@/lib/tickets/lists/list-portal-tickets";
import { listTickets, listCounts } from "@/lib/tickets/lists/list-tickets";
import { releaseTicket } from "@/lib/tickets/change/release-ticket";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";
import { updateSecuritySettings } from "@/lib/workspace/workspaces/portal-settings";
import { confirmLink } from "./confirm-link";
import { findOpenVerification } from "./open-verifications";
import type { VisitorTicketInput } from "./schemas";
import { visitorTicketInput } from "./schemas";
import { writeAsVisitor } from "./write-as-visitor";
import { mailsOf } from "@/lib/testing/mails";

type Workspace = Awaited<ReturnType<typeof createWorkspace>>;
const SECRET_WORDS = "Buy my pills";
let network = 0;

async function openWorkspace(unsignedVisitors: "hold" | "flag") {
  const workspace = await createWorkspace();
  await updateSecuritySettings(workspace.owner, { unsignedVisitors });
  const category = await db.category.findFirstOrThrow({ where: { workspaceId: workspace.id } });
  return { ...workspace, category: category.id };
}
type Opened = Awaited<ReturnType<typeof openWorkspace>>;

async function enter(workspace: Workspace): Promise<VisitorActor> {
  const admission = await admitVisitor({
    workspaceId: workspace.id,
    query: new URLSearchParams(),
    networkAddress: `visit-${network++}`,
    framing: { kind: "renewal" },
  });
  if (!admission.ok || admission.as !== "visitor") throw new Error("not a visitor");
  return admission.actor;
}

const form = (workspace: Opened, email: string, change: Partial<VisitorTicketInput> = {}) =>
  visitorTicketInput.parse({
    name: "Jane",
    email,
    subject: SECRET_WORDS,
    body: SECRET_WORDS,
    categoryId: workspace.category,
    ...change,
  });

async function write(workspace: Opened, email: string, change: Partial<VisitorTicketInput> = {}) {
  const networkAddress = `write-${network++}`;
  await writeAsVisitor(await enter(workspace), form(workspace, email, change), {
    key: randomUUID(),
    networkAddress,
  });
  return db.ticket.findFirstOrThrow({
    where: { workspaceId: workspace.id, requesterEmail: email },
    orderBy: { number: "desc" },
  });
}

const mailsTo = (recipient: string) => mailsOf({ recipient });

async function linkTo(email: string): Promise<string> {
  const [mail] = (await mailsTo(email)).reverse();
  return /proof\?token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
}
const address = () => `${randomUUID()}@visitors.example`;

async function confirm(workspace: Workspace, token: string) {
  const confirmed = await confirmLink(workspace.id, token);
  if (!confirmed) throw new Error("the link is invalid");
  return confirmed;
}

let held: Opened;
let flagged: Opened;
beforeAll(async () => {
  [held, flagged] = await Promise.all([openWorkspace("hold"), openWorkspace("flag")]);
});

describe("a held ticket", () => {
  it("is only in the held view and causes no notifications", async () => {
    const workspace = await openWorkspace("hold");
    const { number } = await write(workspace, address());
    const listed = async (view: string) => (await listTickets(workspace.agent, { view })).items;
    for (const view of ["all", "unassigned", "mine", "resolved"]) expect(await listed(view)).toEqual([]);
    expect(await listed("held")).toMatchObject([{ number, isHeld: true, verification: { method: "none" } }]);
    expect(await listCounts(workspace.agent)).toMatchObject({ all: 0, unassigned: 0, held: 1 });
    expect(await db.event.count({ where: { workspaceId: workspace.id, isPublic: true } })).toBe(0);
  });

  it("is released by an agent and stays unverified", async () => {
    const workspace = await openWorkspace("hold");
    const { number } = await write(workspace, address());
    await releaseTicket(workspace.agent, number);
    await releaseTicket(workspace.agent, number);
    const [item] = (await listTickets(workspace.agent, { view: "all" })).items;
    expect(item).toMatchObject({ number, isHeld: false, verification: { method: "none" } });
    expect(await listCounts(workspace.agent)).toMatchObject({ all: 1, unassigned: 1, held: 0 });
    const { timeline } = await getTicketThread(workspace.agent, number);
    expect(timeline.at(-1)).toMatchObject({ kind: "event", text: `${workspace.agent.name} released this` });
  });

  it("sends a fixed email with a link that opening doesn't redeem", async () => {
    const email = address();
    await write(held, email);
    const mails = await mailsTo(email);
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails)).not.toContain(SECRET_WORDS);
    expect(JSON.stringify(mails)).not.toContain("Jane");
    const token = await linkTo(email);
    for (let look = 0; look < 3; look++)
      expect(await findOpenVerification(held.id, token)).toMatchObject({ purpose: "RELEASE" });
    expect(JSON.stringify(await db.emailVerification.findMany({ where: { email } }))).not.toContain(token);
  });

  it("is released by verification and belongs to the verified customer", async () => {
    const workspace = await openWorkspace("hold");
    const email = `Jane.${randomUUID()}@Visitors.example`;
    const { number } = await write(workspace, email);
    const { token, ticket } = await confirm(workspace, await linkTo(email));
    expect(ticket).toBe(number);
    const actor = await findPortalActor(token);
    expect(actor?.assurance).toMatchObject({ method: "MAILBOX", secretId: null });
    expect((await listPortalTickets(actor as PortalActor, { cursor: null })).items).toMatchObject([
      { number },
    ]);
    const thread = await getTicketThread(workspace.agent, number);
    expect(thread.ticket).toMatchObject({ isHeld: false, verification: { method: "mailbox" } });
    expect(thread.timeline[0]).toMatchObject({ verification: { method: "mailbox" } });
    expect(thread.timeline.at(-1)).toMatchObject({ text: "The customer verified their email address" });
    expect(await listCounts(workspace.agent)).toMatchObject({ all: 1, held: 0 });
    expect(
      await db.contactIdentity.findMany({ where: { workspaceId: workspace.id, kind: "EMAIL" } }),
    ).toMatchObject([{ contactId: actor?.contactId, value: email.toLowerCase(), method: "MAILBOX" }]);
  });

  it("accepts its link once, in its workspace, for a day", async () => {
    const email = address();
    await write(held, email);
    const token = await linkTo(email);
    expect(await confirmLink(flagged.id, token)).toBeNull();
    const both = await Promise.all([confirmLink(held.id, token), confirmLink(held.id, token)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await findOpenVerification(held.id, token)).toBeNull();

    const late = address();
    await write(held, late);
    await db.emailVerification.updateMany({
      where: { email: late },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect(await confirmLink(held.id, await linkTo(late))).toBeNull();
    expect(await confirmLink(held.id, "")).toBeNull();
  });
});

describe("a customer's verified email", () => {
  it("isn't joined by a visitor who types it, who learns nothing", async () => {
    const email = address();
    const customer = await createCustomer(flagged.id, email);
    const { number, requesterId } = await write(flagged, email);
    expect(requesterId).not.toBe(customer.contactId);
    expect((await listPortalTickets(customer, { cursor: null })).items).toEqual([]);
    await expect(getPortalThread(customer, number)).rejects.toMatchObject({ code: "not_found" });
    expect((await listEvents(customer, 0)).events).toEqual([]);
    const { requester } = await getTicketThread(flagged.agent, number);
    expect(requester).toMatchObject({ verification: { method: "none" }, otherTickets: [] });
  });

  it("gets the ticket and its history after verification, and the other contact is deleted", async () => {
    const email = address();
    const customer = await createCustomer(held.id, email);
    const earlier = await openTicket(
      customer,
      { subject: "Mine", body: "Mine", categoryId: held.category, attachmentIds: [] },
      randomUUID(),
    );
    const { number, requesterId } = await write(held, email);
    const { actor } = await confirm(held, await linkTo(email));
    expect(actor.contactId).toBe(customer.contactId);
    const { items } = await listPortalTickets(customer, { cursor: null });
    expect(items.map((item) => item.number).sort()).toEqual([earlier.ticket.number, number].sort());
    expect((await getPortalThread(customer, number)).messages).toMatchObject([{ body: SECRET_WORDS }]);
    expect((await listEvents(customer, 0)).events.map((event) => event.ticket)).toContain(number);
    expect(await db.contact.findUnique({ where: { id: requesterId } })).toBeNull();
  });
});

describe("a flagged ticket", () => {
  it("is visible at once with a warning, which verification removes", async () => {
    const workspace = await openWorkspace("flag");
    const email = address();
    const { number } = await write(workspace, email);
    const methodOf = async () =>
      (await listTickets(workspace.agent, { view: "all" })).items.map((item) => item.verification.method);
    expect(await methodOf()).toEqual(["none"]);
    await confirm(workspace, await linkTo(email));
    expect(await methodOf()).toEqual(["mailbox"]);
    expect(await listCounts(workspace.agent)).toMatchObject({ all: 1, held: 0 });
    const { timeline } = await getTicketThread(workspace.agent, number);
    expect(timeline.at(-1)).toMatchObject({ text: "The customer verified their email address" });
  });
});

describe("writing", () => {
  const send = async (workspace: Opened, input: VisitorTicketInput, networkAddress = `write-${network++}`) =>
    writeAsVisitor(await enter(workspace), input, { key: randomUUID(), networkAddress });

  it("is idempotent by key", async () => {
    const actor = await enter(held);
    const email = address();
    const how = { key: randomUUID(), networkAddress: "once" };
    await writeAsVisitor(actor, form(held, email), how);
    await writeAsVisitor(actor, form(held, email), how);
    expect(await db.ticket.count({ where: { workspaceId: held.id, requesterEmail: email } })).toBe(1);
    expect(await mailsTo(email)).toHaveLength(1);
  });

  it("by a bot is silently dropped", async () => {
    const email = address();
    await send(held, form(held, email, { website: "https://pills.example" }));
    expect(await db.ticket.count({ where: { workspaceId: held.id, requesterEmail: email } })).toBe(0);
    expect(await mailsTo(email)).toEqual([]);
  });

  it("requires a valid email, a category of this workspace, and that visitors are accepted", async () => {
    await expect(send(held, form(held, "nobody"))).rejects.toMatchObject({ code: "invalid" });
    const foreign = form(held, address(), { categoryId: flagged.category });
    await expect(send(held, foreign)).rejects.toMatchObject({ code: "invalid" });
    const workspace = await openWorkspace("hold");
    const actor = await enter(workspace);
    await updateSecuritySettings(workspace.owner, { unsignedVisitors: "refuse" });
    const how = { key: randomUUID(), networkAddress: "late" };
    await expect(writeAsVisitor(actor, form(workspace, address()), how)).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("sends at most one email per 15 minutes across workspaces, with the same response", async () => {
    const email = address();
    for (const workspace of [held, flagged, held]) await write(workspace, email);
    expect(await mailsTo(email)).toHaveLength(1);
    await expect(send(flagged, form(flagged, email))).rejects.toMatchObject({ code: "rate_limited" });
  });

  it("releases all tickets of one page and email by one link, and none of another page", async () => {
    const workspace = await openWorkspace("hold");
    const email = address();
    const actor = await enter(workspace);
    const send = (change: Partial<VisitorTicketInput> = {}) =>
      writeAsVisitor(actor, form(workspace, email, change), {
        key: randomUUID(),
        networkAddress: `${network++}`,
      });
    expect(await send()).toEqual({ again: false });
    expect(await send({ email: email.toUpperCase() })).toEqual({ again: true });
    expect(await mailsTo(email)).toHaveLength(1);
    await write(workspace, email, { subject: "Of another page" });
    const { actor: owner } = await confirm(workspace, await linkTo(email));
    expect(
      (await listPortalTickets(owner, { cursor: null })).items.map(({ number }) => number).sort(),
    ).toEqual([1, 2]);
    expect(await listCounts(workspace.agent)).toMatchObject({ all: 2, held: 1 });
    expect(await db.contact.count({ where: { workspaceId: workspace.id } })).toBe(2);
  });

  it("waits for a new link once the link was used", async () => {
    const workspace = await openWorkspace("hold");
    const email = address();
    const actor = await enter(workspace);
    const send = () =>
      writeAsVisitor(actor, form(workspace, email), { key: randomUUID(), networkAddress: `${network++}` });
    await send();
    await confirm(workspace, await linkTo(email));
    expect(await send()).toEqual({ again: false });
    expect(await listCounts(workspace.agent)).toMatchObject({ all: 1, held: 1 });
  });

  it("does the same work for known and unknown emails", async () => {
    const workspace = await openWorkspace("hold");
    const known = address();
    await openTicket(
      await createCustomer(workspace.id, known),
      { subject: "Known", body: "Here", categoryId: workspace.category, attachmentIds: [] },
      randomUUID(),
    );
    const work = async (email: string) => {
      const actor = await enter(workspace);
      const how = { key: randomUUID(), networkAddress: `${network++}` };
      const statements = await statementsOf(() => writeAsVisitor(actor, form(workspace, email), how));
      return statements.map(({ text }) => text);
    };
    expect(await work(known)).toEqual(await work(address()));
  });

  it("keeps valid attributes from the page", async () => {
    const email = address();
    const attributes = { plan: "Team", seats: 3, long: "x".repeat(256), nested: {}, ok: true };
    const { number } = await write(held, email, { attributes });
    const { requester } = await getTicketThread(held.agent, number);
    expect(requester).toMatchObject({ attributes: {}, pageAttributes: { plan: "Team", seats: 3, ok: true } });
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`fact ${n}`, n]));
    const second = await write(held, address(), { attributes: many });
    const thread = await getTicketThread(held.agent, second.number);
    expect(Object.keys(thread.requester.pageAttributes)).toHaveLength(20);
    expect((await write(held, address(), { attributes: "nonsense" })).number).toBeGreaterThan(0);
  });

  it("sends at most three emails a day", async () => {
    const email = address();
    for (let hour = 0; hour < 5; hour++) {
      await write(held, email);
      // After an hour the short windows are over, but the daily ones aren't.
      await db.$executeRaw`DELETE FROM "RateLimit" WHERE "key" LIKE 'proof-mail:%' OR "key" LIKE 'visitor:address:%'`;
    }
    expect(await mailsTo(email)).toHaveLength(3);
  });

  it("is limited to five per hour and network", async () => {
    const workspace = await openWorkspace("hold");
    for (let count = 0; count < 5; count++) await send(workspace, form(workspace, address()), "2001:db8::1");
    await expect(send(workspace, form(workspace, address()), "2001:db8::2")).rejects.toMatchObject({
      code: "rate_limited",
    });
  });
});
