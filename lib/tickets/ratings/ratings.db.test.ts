import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { getPortalThread } from "@/lib/tickets/messages/get-portal-thread";
import { replyAsAgent } from "@/lib/tickets/messages/reply-as-agent";
import { createCustomer, createWorkspace } from "@/lib/testing/factories";
import { contradictions, eventsOf, knownTicket, newTicket, ticketRow } from "@/lib/testing/tickets";
import { setSolved } from "@/lib/tickets/change/customer-actions";
import { changeTickets } from "@/lib/tickets/change/change-tickets";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";
import { findRatingLink } from "./find-rating-link";
import { rateByLink, rateTicket } from "./rate-ticket";
import { mailsOf } from "@/lib/testing/mails";

const DAY = 86_400_000;

/** A ticket answered and resolved in one reply. */
async function world() {
  const workspace = await createWorkspace();
  const { id: workspaceId, agent } = workspace;
  const customer = await createCustomer(workspaceId);
  const number = await knownTicket(customer, { subject: "Printer & co" });
  const reply = { body: "Try water", attachmentIds: [], status: "resolved" as const };
  await replyAsAgent(agent, number, reply, randomUUID());
  const { id: ticketId } = await ticketRow(workspaceId, number);
  const stored = () => db.rating.findMany({ where: { workspaceId } });
  const age = (days: number) =>
    db.ticket.update({ where: { id: ticketId }, data: { resolvedAt: new Date(Date.now() - days * DAY) } });
  return { workspace, workspaceId, agent, customer, number, ticketId, stored, age };
}

type World = Awaited<ReturnType<typeof world>>;

/** The three rating links of the email that resolved a ticket. */
async function linksOf({ workspaceId }: World): Promise<string[]> {
  const [mail] = await mailsOf({ workspaceId });
  return mail?.text.match(/http\S+score=\w+/g) ?? [];
}

const tokenOf = (link = "") => new URL(link).searchParams.get("token") ?? "";

test("a customer rates a resolved ticket, changes the rating and comments; the agent sees each step", async () => {
  const w = await world();
  expect((await getPortalThread(w.customer, w.number)).ticket.canRate).toBe(true);
  expect(await rateTicket(w.customer, w.number, { score: "bad" })).toEqual({
    ...{ score: "bad", comment: "", canChange: true },
  });
  await rateTicket(w.customer, w.number, { score: "good" });
  await rateTicket(w.customer, w.number, { score: "good", comment: "It works now." });
  // Repeating, or changing only the score, keeps the comment.
  await rateTicket(w.customer, w.number, { score: "good" });
  expect(await w.stored()).toMatchObject([
    { score: "GOOD", comment: "It works now.", contactId: w.customer.contactId, agentId: w.agent.agentId },
  ]);
  expect((await getPortalThread(w.customer, w.number)).rating).toMatchObject({ score: "good" });
  const rated = (await eventsOf(w.workspaceId)).filter(({ type }) => type === "ticket.rated");
  expect(rated).toHaveLength(3);
  expect(rated.every(({ isPublic, contactId }) => isPublic && contactId === w.customer.contactId)).toBe(true);
  const { timeline } = await getTicketThread(w.agent, w.number);
  const lines = timeline.flatMap((item) => (item.kind === "event" ? [item.text] : []));
  expect(lines.at(-1)).toMatch(/commented on the rating Good: “It works now.”$/);
  expect(lines.at(-2)).toMatch(/rated this Good$/);
  const told = await db.notification.findMany({
    where: { agentId: w.agent.agentId },
    orderBy: { id: "asc" },
  });
  expect(told.map(({ kind, preview }) => [kind, preview])).toEqual([
    ["RATED", "Bad"],
    ["RATED", "Good"],
    ["RATED", "Good: It works now."],
  ]);
  expect(await contradictions(w.workspaceId)).toEqual([]);
});

test("stores long and cut-off comments and shows no lone surrogates", async () => {
  const w = await world();
  const long = `${"a".repeat(299)}😀 and more`;
  await rateTicket(w.customer, w.number, { score: "bad", comment: long });
  expect(await w.stored()).toMatchObject([{ comment: long }]);
  await rateTicket(w.customer, w.number, { score: "bad", comment: "Half \ud83d" });
  const rated = (await eventsOf(w.workspaceId)).filter(({ type }) => type === "ticket.rated");
  expect(rated.map(({ data }) => (data as { comment: string }).comment)).toEqual([
    `${"a".repeat(299)}😀`,
    "Half \ufffd",
  ]);
});

test("counts a rating for the assignee, or else for who replied last", async () => {
  const w = await world();
  await changeTickets(w.workspace.admin, [w.number], { assignee: { agentId: w.workspace.admin.agentId } });
  await rateTicket(w.customer, w.number, { score: "okay" });
  expect(await w.stored()).toMatchObject([{ agentId: w.workspace.admin.agentId }]);
});

test("refuses to rate an open ticket, but allows changes for 30 days after reopening", async () => {
  const w = await world();
  const other = await newTicket(w.customer);
  await expect(rateTicket(w.customer, other, { score: "good" })).rejects.toThrow(/after it's solved/);
  await rateTicket(w.customer, w.number, { score: "good" });
  await setSolved(w.customer, w.number, false);
  expect((await getPortalThread(w.customer, w.number)).ticket.canRate).toBe(false);
  await rateTicket(w.customer, w.number, { score: "bad" });
  await db.rating.updateMany({
    where: { workspaceId: w.workspaceId },
    data: { createdAt: new Date(Date.now() - 31 * DAY) },
  });
  await expect(rateTicket(w.customer, w.number, { score: "good" })).rejects.toThrow();
  expect(await w.stored()).toMatchObject([{ score: "BAD" }]);
});

test("doesn't ask 61 days after resolving, and refuses other customers", async () => {
  const w = await world();
  const stranger = await createCustomer(w.workspaceId);
  await expect(rateTicket(stranger, w.number, { score: "bad" })).rejects.toThrow(/couldn't find that ticket/);
  await w.age(61);
  expect((await getPortalThread(w.customer, w.number)).ticket.canRate).toBe(false);
  await expect(rateTicket(w.customer, w.number, { score: "good" })).rejects.toThrow();
  expect(await w.stored()).toEqual([]);
});

test("only the email that resolves a ticket has rating links", async () => {
  const w = await world();
  const links = await linksOf(w);
  expect(links.map((link) => new URL(link).searchParams.get("score"))).toEqual(["good", "okay", "bad"]);
  await replyAsAgent(
    w.agent,
    w.number,
    { body: "One more", attachmentIds: [], status: "pending" },
    randomUUID(),
  );
  const mails = await mailsOf({ workspaceId: w.workspaceId });
  expect(mails.filter(({ html }) => html.includes("score=good"))).toHaveLength(1);
});

test("an email's links rate, change the rating, and keep the comment", async () => {
  const w = await world();
  const token = tokenOf((await linksOf(w))[0]);
  expect(await findRatingLink(w.workspaceId, token)).toMatchObject({ subject: "Printer & co", rating: null });
  await rateByLink(w.workspaceId, token, { score: "good" });
  await rateByLink(w.workspaceId, token, { score: "okay", comment: "Slow but right" });
  expect(await rateByLink(w.workspaceId, token, { score: "okay" })).toMatchObject({ score: "okay" });
  expect(await w.stored()).toMatchObject([{ score: "OKAY", comment: "Slow but right" }]);
  expect(await findRatingLink(w.workspaceId, token)).toMatchObject({ rating: { comment: "Slow but right" } });
});

test("a link is invalid once the ticket is reopened or moved, or if changed or of another workspace", async () => {
  const [w, elsewhere] = [await world(), await world()];
  const token = tokenOf((await linksOf(w))[0]);
  const rate = (workspaceId: string, link: string) => rateByLink(workspaceId, link, { score: "good" });
  expect(await rate(elsewhere.workspaceId, token)).toBeNull();
  expect(await rate(w.workspaceId, `${token.slice(0, -2)}AA`)).toBeNull();
  const stranger = await createCustomer(w.workspaceId);
  await db.ticket.update({ where: { id: w.ticketId }, data: { requesterId: stranger.contactId } });
  expect(await rate(w.workspaceId, token)).toBeNull();
  expect(await findRatingLink(w.workspaceId, token)).toBeNull();
  await db.ticket.update({ where: { id: w.ticketId }, data: { requesterId: w.customer.contactId } });
  await changeTickets(w.agent, [w.number], { status: "open" });
  await expect(rate(w.workspaceId, token)).rejects.toThrow(/after it's solved/);
  expect(await findRatingLink(w.workspaceId, token)).toBeNull();
  expect([await w.stored(), await elsewhere.stored()]).toEqual([[], []]);
});

test("doesn't email rating links to unverified addresses", async () => {
  const w = await world();
  const contact = await db.contact.create({
    data: { workspaceId: w.workspaceId, name: "Eve", email: "eve@example.com" },
  });
  const eve = {
    ...{ ...w.customer, contactId: contact.id },
    assurance: { method: "NONE" as const, secretId: null, verifiedAt: null },
  };
  const number = await newTicket(eve);
  const reply = { body: "Hello", attachmentIds: [], status: "resolved" as const };
  await replyAsAgent(w.agent, number, reply, randomUUID());
  expect(await db.outgoingEmail.count({ where: { recipient: "eve@example.com" } })).toBe(0);
});
