import { AGENT, CUSTOMER, NEXT_YEAR, NOW, VISITOR, asJson, idOf, own } from "./previous-ids";
import type { Row } from "./previous-ids";

const onSecond = { ...own, agentId: AGENT, ticketId: idOf("ticket", 2) };

const kept = (messageCount: number) => ({
  ...{ status: "OPEN", resolvedAt: null, waitingSince: NOW.toISOString(), firstResponseAt: null },
  ...{ snoozedAt: null, snoozedUntil: null, requesterUnread: 0, messageCount },
});

const MERGE = {
  ...{ messages: [idOf("message", 9)], notes: [], replies: [], mentions: [] },
  ...{ shared: { tags: [], followers: [], links: [] }, drafts: { replies: [], notes: [], customers: [] } },
  ...{ source: kept(1), target: { before: kept(1), after: kept(2) } },
};

/** Notes, drafts, notifications, views, … as the version before the renames wrote them. */
export const WORK: [table: string, row: Row][] = [
  [
    "Note",
    {
      ...onSecond,
      id: idOf("note", 1),
      body: "An internal note",
      mentions: `{${AGENT}}`,
    },
  ],
  ["Mention", { ...onSecond, mentionedAt: NOW }],
  ["AgentDraft", { ...onSecond, body: "An unsent reply", attachmentIds: "{}", updatedAt: NOW }],
  ["NoteDraft", { ...onSecond, body: "An unsent note", fileIds: "{}", updatedAt: NOW }],
  ["AgentPresence", { ...onSecond, tab: idOf("session", 9), seenAt: NOW }],
  ["TicketFollower", onSecond],
  ["Notification", { ...onSecond, id: idOf("notification", 1), kind: "ASSIGNED" }],
  ["TicketTag", { ...own, ticketId: idOf("ticket", 2), tagId: idOf("tag", 1) }],
  [
    "PortalDraft",
    {
      ...{ ...own, contactId: CUSTOMER, ticket: 3, body: "A customer's unsent reply", updatedAt: NOW },
    },
  ],
  [
    "MailProof",
    {
      ...{
        ...own,
        id: idOf("proof", 1),
        tokenHash: "hash",
        purpose: "RELEASE",
        email: "visitor@customers.example",
      },
      ...{
        contactId: VISITOR,
        ticketId: idOf("ticket", 8),
        visitorId: idOf("session", 2),
        expiresAt: NEXT_YEAR,
      },
    },
  ],
  [
    "Rating",
    {
      ...own,
      ticketId: idOf("ticket", 6),
      contactId: CUSTOMER,
      score: "GOOD",
      updatedAt: NOW,
    },
  ],
  [
    "View",
    {
      ...own,
      agentId: AGENT,
      id: idOf("view", 1),
      name: "Urgent",
      query: "priority:urgent",
    },
  ],
  [
    "Macro",
    {
      ...{ ...own, agentId: AGENT, id: idOf("macro", 1), name: "Refund", body: "Done.", updatedAt: NOW },
      effects: asJson({ status: "resolved" }),
    },
  ],
  [
    "BulkChange",
    {
      ...{
        ...own,
        id: idOf("change", 1),
        agentId: AGENT,
        change: asJson({ priority: "high" }),
        createdAt: new Date(),
      },
      before: asJson([
        {
          ...{ id: idOf("ticket", 10), messages: 1, added: [], removed: [] },
          ...{ before: { priority: "LOW" }, after: { priority: "HIGH" } },
        },
      ]),
    },
  ],
  [
    "TicketMerge",
    {
      ...{
        ...own,
        id: idOf("merge", 1),
        agentId: AGENT,
        sourceId: idOf("ticket", 9),
        targetId: idOf("ticket", 1),
      },
      before: asJson(MERGE),
    },
  ],
];
