import type pg from "pg";
import {
  AGENT,
  CUSTOMER,
  NEXT_YEAR,
  NOW,
  VISITOR,
  WORKSPACE,
  asJson,
  idOf,
  minutesLater,
  own,
} from "./previous-ids";
import type { Row } from "./previous-ids";
import { WORK } from "./previous-work";

/** Where each of the tickets is: one of every status and folder. */
const TICKETS: Row[] = [
  { number: 1 },
  { number: 2, assigneeId: AGENT, categoryId: idOf("category", 1), status: "PENDING" },
  { number: 3, teamId: idOf("team", 1), priority: "URGENT" },
  { number: 4, snoozedAt: NOW, snoozedUntil: NEXT_YEAR },
  { number: 5, snoozedAt: NOW },
  { number: 6, status: "RESOLVED", isActive: false, resolvedAt: NOW },
  { number: 7, status: "CLOSED", isActive: false, resolvedAt: NOW },
  {
    number: 8,
    heldAt: NOW,
    requesterId: VISITOR,
    requesterName: "Visitor",
    method: "NONE",
    verifiedAt: null,
  },
  { number: 9, status: "CLOSED", isActive: false, mergedIntoId: idOf("ticket", 1), messageCount: 0 },
  { number: 10, priority: "HIGH", followUpToId: idOf("ticket", 7) },
];

const COUNTS: Record<string, number> = {
  all: 4,
  unassigned: 3,
  [`assignee:${AGENT}`]: 1,
  [`category:${idOf("category", 1)}`]: 1,
  [`team:${idOf("team", 1)}`]: 1,
  snoozed: 2,
  resolved: 2,
  held: 1,
};

/** A workspace with everything in it, as the version before the renames wrote it. */
export async function fillPreviousSchema(client: pg.Client): Promise<void> {
  const insert = async (table: string, row: Row) => {
    const names = Object.keys(row).map((name) => `"${name}"`);
    const places = names.map((_, index) => `$${index + 1}`);
    await client.query(
      `INSERT INTO "${table}" (${names.join()}) VALUES (${places.join()})`,
      Object.values(row),
    );
  };
  await fillPeople(insert);
  for (const ticket of TICKETS) await fillTicket(insert, ticket);
  for (const [table, row] of WORK) await insert(table, row);
  await fillLog(insert);
}

type Insert = (table: string, row: Row) => Promise<void>;

async function fillPeople(insert: Insert): Promise<void> {
  await insert("Workspace", { id: WORKSPACE, slug: "previous", name: "Previous" });
  await insert("PortalSettings", { ...own, unsignedVisitors: "HOLD", updatedAt: NOW });
  await insert("WorkspaceCounter", { ...own, lastTicketNumber: TICKETS.length, lastEventSeq: EVENTS.length });
  for (const [view, count] of Object.entries(COUNTS)) await insert("TicketCount", { ...own, view, count });
  await insert("User", {
    id: idOf("user", 1),
    email: "ada@agents.example",
    name: "Ada",
    passwordHash: "none",
  });
  await insert("Agent", { ...own, id: AGENT, userId: idOf("user", 1), role: "ADMIN" });
  await insert("AgentPreferences", {
    ...{ ...own, agentId: AGENT, takes: false, afterwards: "NEXT", muted: "{CREATED}", updatedAt: NOW },
  });
  await insert("Team", { ...own, id: idOf("team", 1), name: "Second line" });
  await insert("TeamMember", { ...own, teamId: idOf("team", 1), agentId: AGENT });
  await insert("Category", { ...own, id: idOf("category", 1), slug: "billing", name: "Billing" });
  await insert("Tag", { ...own, id: idOf("tag", 1), name: "refund" });
  await insert("Contact", { ...own, id: CUSTOMER, name: "Jane", email: "jane@customers.example" });
  await insert("Contact", { ...own, id: VISITOR, name: "Visitor", email: "visitor@customers.example" });
  const identity = { ...own, contactId: CUSTOMER, method: "HOST_TOKEN", verifiedAt: NOW };
  await insert("ContactIdentity", { ...identity, id: idOf("identity", 1), kind: "EXTERNAL_ID", value: "42" });
  await insert("ContactIdentity", {
    ...{ ...identity, id: idOf("identity", 2), kind: "EMAIL", value: "jane@customers.example" },
    namedById: idOf("identity", 1),
  });
  await insert("EmbedDay", {
    ...own,
    day: NOW,
    origin: "https://app.example",
    way: "crisp",
    signed: true,
    count: 3,
  });
  await insert("EmbedFailure", {
    ...{ ...own, id: idOf("failure", 1), code: "signature_mismatch", way: "sdk", evidence: asJson({}) },
  });
}

async function fillTicket(insert: Insert, ticket: Row): Promise<void> {
  const number = Number(ticket["number"]);
  const at = minutesLater(number);
  const requesterId = ticket["requesterId"] ?? CUSTOMER;
  await insert("Ticket", {
    ...{ ...own, id: idOf("ticket", number), subject: `Subject ${number}`, status: "OPEN", isActive: true },
    ...{ requesterId, requesterName: "Jane", requesterEmail: "jane@customers.example" },
    ...{ method: "HOST_TOKEN", verifiedAt: NOW, messageCount: number === 1 ? 2 : 1, waitingSince: at },
    ...{ lastMessageAt: number === 1 ? minutesLater(9) : at, lastMessageAuthor: "CONTACT" },
    ...{ lastMessagePreview: `Message ${number}`, createdAt: at, updatedAt: at },
    ...ticket,
  });
  const isVisitor = requesterId === VISITOR;
  await insert("Message", {
    ...{ ...own, id: idOf("message", number), contactId: requesterId, body: `Message ${number}` },
    // The messages of a merged ticket are in the other one.
    ...{ ticketId: idOf("ticket", number === 9 ? 1 : number), channel: "PORTAL", createdAt: at },
    ...(isVisitor ? {} : { method: "HOST_TOKEN", verifiedAt: NOW }),
  });
}

/** What each event says, in the shapes of then. */
const EVENTS: { type: string; ticket: number; isPublic: boolean; data: Row; agentId?: string }[] = [
  ...TICKETS.map((ticket) => ({
    type: "ticket.created",
    ticket: Number(ticket["number"]),
    // A ticket on hold had one of these as well, for agents alone.
    isPublic: ticket["heldAt"] === undefined,
    data: { messageId: idOf("message", Number(ticket["number"])) },
  })),
  { type: "note.created", ticket: 2, isPublic: false, agentId: AGENT, data: { noteId: idOf("note", 1) } },
  {
    type: "ticket.updated",
    ticket: 2,
    isPublic: true,
    agentId: AGENT,
    data: { assignee: "Ada", assigneeId: AGENT },
  },
  { type: "ticket.updated", ticket: 2, isPublic: true, agentId: AGENT, data: { status: "pending" } },
  {
    type: "ticket.updated",
    ticket: 1,
    isPublic: false,
    agentId: AGENT,
    data: { merged: 9, subject: "Subject 9" },
  },
];

async function fillLog(insert: Insert): Promise<void> {
  for (const [index, { type, ticket, isPublic, data, agentId }] of EVENTS.entries())
    await insert("Event", {
      ...{ ...own, seq: index + 1, type, ticketId: idOf("ticket", ticket), isPublic, data: asJson(data) },
      ...{ requesterId: ticket === 8 ? VISITOR : CUSTOMER, agentId: agentId ?? null, createdAt: NOW },
    });
}
