import { randomUUID } from "node:crypto";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import { findOrCreateContact } from "@/lib/identity/contacts/find-or-create-contact";
import { db, transaction } from "@/lib/platform/db";
import { loadSigningKeys } from "@/lib/identity/secrets/load-signing-keys";
import { createTicket } from "@/lib/tickets/messages/create-ticket";
import { openTicket } from "@/lib/tickets/messages/open-ticket";
import { replyAsAgent } from "@/lib/tickets/messages/reply-as-agent";
import { replyAsCustomer } from "@/lib/tickets/messages/reply-as-customer";
import { sortTickets } from "./sort-tickets";
import { CUSTOMERS, STRANGER, TICKETS } from "./story";
import type { TicketStory } from "./story";
import { talk } from "./team-talk";
import { writeMacros } from "./write-macros";
import { createView } from "@/lib/tickets/views/manage-views";
import { changeTickets } from "@/lib/tickets/change/change-tickets";

/** Lets the demo's tickets happen, through the same commands as everybody's, and then moves them into the past. */
export async function tellStory(workspaceId: string): Promise<void> {
  const agent = await findAgent(workspaceId);
  const customers = [];
  for (const customer of CUSTOMERS) customers.push(await meet(workspaceId, customer));
  const categories = await db.category.findMany({ where: { workspaceId }, select: { id: true, slug: true } });
  const stories = [...TICKETS].sort((a, b) => b.hoursAgo - a.hoursAgo);
  for (const story of stories) {
    const customer = customers[story.customer];
    const categoryId = categories.find(({ slug }) => slug.startsWith(story.category))?.id ?? null;
    if (customer) await tell(story, { agent, customer, categoryId });
  }
  await sortTickets(agent);
  await saveViews(agent);
  await strangerWrites(workspaceId, categories[0]?.id ?? null);
  await talk(workspaceId);
  await writeMacros(agent);
  // Nobody is to get mail of a story that never happened, nor to be told of its old news.
  await db.notification.deleteMany({ where: { workspaceId, kind: { in: ["CREATED", "TEAM"] } } });
  await db.outgoingEmail.updateMany({ where: { workspaceId }, data: { state: "SENT", sentAt: new Date() } });
}

async function findAgent(workspaceId: string): Promise<AgentActor> {
  const agent = await db.agent.findFirstOrThrow({
    where: { workspaceId, role: "AGENT" },
    select: { id: true, role: true, user: { select: { name: true } } },
  });
  return { kind: "agent", workspaceId, agentId: agent.id, name: agent.user.name, role: agent.role };
}

/** A customer as their host's signature makes them known. */
async function meet(
  workspaceId: string,
  { email, name }: { email: string; name: string },
): Promise<PortalActor> {
  const now = new Date();
  const key = (await loadSigningKeys(workspaceId, "HMAC", now)).at(-1);
  const person = {
    workspaceId,
    method: "HOST_SIGNATURE",
    email,
    signedEmail: email,
    nickname: name,
    now,
  } as const;
  const contact = await findOrCreateContact(person);
  return {
    kind: "contact",
    workspaceId,
    contactId: contact.id,
    sessionId: randomUUID(),
    assurance: { method: "HOST_SIGNATURE", secretId: key?.id ?? null, verifiedAt: now },
  };
}

type Cast = { agent: AgentActor; customer: PortalActor; categoryId: string | null };

async function tell(story: TicketStory, { agent, customer, categoryId }: Cast): Promise<void> {
  const [first, ...rest] = story.lines;
  if (!first) return;
  const input = { categoryId, subject: story.subject, body: first.text, attachmentIds: [] };
  const { ticket } = await openTicket(customer, input, randomUUID());
  for (const { by, text: body } of rest) {
    const reply = { body, attachmentIds: [] };
    if (by === "agent")
      await replyAsAgent(agent, ticket.number, { ...reply, status: "pending" }, randomUUID());
    else await replyAsCustomer(customer, ticket.number, reply, randomUUID());
  }
  if (rest.length > 0) await changeTickets(agent, [ticket.number], { assignee: { agentId: agent.agentId } });
  await changeTickets(agent, [ticket.number], { status: story.status });
  await moveBack(customer.workspaceId, ticket.number, story.hoursAgo);
}

async function strangerWrites(workspaceId: string, categoryId: string | null): Promise<void> {
  const { name, email, subject, body, hoursAgo } = STRANGER;
  const contact = await db.contact.create({ data: { workspaceId, name, email }, select: { id: true } });
  const assurance = { method: "NONE", secretId: null, verifiedAt: null } as const;
  const stranger: PortalActor = {
    kind: "contact",
    workspaceId,
    contactId: contact.id,
    sessionId: randomUUID(),
    assurance,
  };
  const { ticket } = await transaction((tx) =>
    createTicket(tx, stranger, { categoryId, subject }, { body, attachmentIds: [] }),
  );
  await moveBack(workspaceId, ticket.number, hoursAgo);
}

/** Moves a ticket so that it began `hoursAgo`, an eighth of that time between its messages. */
async function moveBack(workspaceId: string, number: number, hoursAgo: number): Promise<void> {
  const { id } = await db.ticket.findUniqueOrThrow({
    where: { workspaceId_number: { workspaceId, number } },
    select: { id: true },
  });
  const step = hoursAgo / 8;
  await db.$executeRaw`
    WITH ordered AS (
      SELECT m."id", row_number() OVER (ORDER BY m."id") - 1 AS at FROM "Message" m
      WHERE m."workspaceId" = ${workspaceId}::uuid AND m."ticketId" = ${id}::uuid
    )
    UPDATE "Message" m SET
      "createdAt" = now() - make_interval(secs => 3600 * (${hoursAgo}::float8 - ordered.at * ${step}::float8)),
      "verifiedAt" = CASE WHEN m."verifiedAt" IS NULL THEN NULL
        ELSE now() - make_interval(secs => 3600 * (${hoursAgo}::float8 - ordered.at * ${step}::float8)) END
    FROM ordered WHERE m."id" = ordered."id"`;
  await db.$executeRaw`
    UPDATE "Ticket" t SET "createdAt" = m.first, "lastMessageAt" = m.last,
      "verifiedAt" = CASE WHEN t."verifiedAt" IS NULL THEN NULL ELSE m.last END,
      "waitingSince" = CASE WHEN t."waitingSince" IS NULL THEN NULL ELSE m.last END,
      "resolvedAt" = CASE WHEN t."resolvedAt" IS NULL THEN NULL ELSE m.last END, "firstResponseAt" = m.answered
    FROM (SELECT min("createdAt") AS first, max("createdAt") AS last,
        min("createdAt") FILTER (WHERE "agentId" IS NOT NULL) AS answered FROM "Message"
      WHERE "workspaceId" = ${workspaceId}::uuid AND "ticketId" = ${id}::uuid) m
    WHERE t."workspaceId" = ${workspaceId}::uuid AND t."id" = ${id}::uuid`;
  await db.$executeRaw`
    UPDATE "Contact" c SET "createdAt" = LEAST(c."createdAt", t."createdAt"), "lastSeenAt" = t."lastMessageAt"
    FROM "Ticket" t WHERE t."workspaceId" = ${workspaceId}::uuid AND t."id" = ${id}::uuid
      AND c."workspaceId" = t."workspaceId" AND c."id" = t."requesterId"`;
  await db.$executeRaw`
    UPDATE "Event" SET "createdAt" = now() - make_interval(secs => 3600 * ${hoursAgo - 3.5 * step}::float8)
    WHERE "workspaceId" = ${workspaceId}::uuid AND "ticketId" = ${id}::uuid`;
}

const VIEWS = [
  { name: "Waiting for us", query: "status:open is:waiting", sort: "waiting", isShared: true },
  { name: "My open questions", query: "assignee:me status:open,pending", sort: "newest", isShared: false },
] as const;

/** The views that the demo's agent has saved: one for everybody, one of their own. */
async function saveViews(agent: AgentActor): Promise<void> {
  for (const view of VIEWS) await createView(agent, view, randomUUID());
}
