import { describe, expect, it } from "vitest";
import { reduce } from "@/components/portal/reduce";
import type { PortalEvent, PortalState } from "@/components/portal/state";
import { initialState } from "@/components/portal/state";
import type { PortalTicketDto } from "@/lib/tickets/schemas";
import { hostNews } from "./host-news";

const ticket = (number: number, unread = 0): PortalTicketDto => ({
  number,
  subject: "A subject that the host's page is not told",
  status: "open",
  category: null,
  unread,
  canRate: false,
  preview: "",
  lastMessageAt: "2026-11-20T10:00:00.000Z",
  createdAt: "2026-11-20T10:00:00.000Z",
});
const start = initialState({
  api: "",
  workspace: { id: "w", name: "Acme", greeting: "", logoUrl: null },
  customer: { name: "Ana", email: "ana@example.com" },
  categories: [],
  limits: { fileSize: 1, files: 1, body: 1 },
  locale: "en",
  now: "2026-11-20T12:00:00.000Z",
  preview: false,
  view: { name: "list" },
  tickets: { items: [ticket(2, 1), ticket(1)], nextCursor: null },
  threads: [],
  newTicket: { subject: "", body: "", categoryId: "" },
  notice: "",
  seq: 0,
});
const listed = (...tickets: PortalTicketDto[]): PortalEvent => ({
  type: "list-loaded",
  tickets,
  nextCursor: null,
  more: false,
});

/** What is told while these things happen one after the other. */
function toldBy(...events: PortalEvent[]) {
  let state: PortalState = start;
  return events.flatMap((event) => {
    const before = state;
    state = reduce(state, event);
    return hostNews(before, event, state);
  });
}

describe("the page around the portal is told", () => {
  it("that it is ready, and how much is unread", () => {
    expect(toldBy({ type: "started", now: 1 })).toEqual([
      { type: "lodge:ready" },
      { type: "lodge:unread", count: 1 },
    ]);
  });

  it("of an answer once, whether the list or the thread brings it first", () => {
    const thread: PortalEvent = {
      type: "thread-loaded",
      thread: { ticket: ticket(1, 1), messages: [], rating: null, draft: "" },
    };
    const list = listed(ticket(2, 1), ticket(1, 1));
    const news = [
      { type: "lodge:messageReceived", number: 1 },
      { type: "lodge:unread", count: 2 },
    ];
    expect(toldBy(list, thread)).toEqual(news);
    expect(toldBy(thread, list)).toEqual(news);
  });

  it("nothing of further pages, and that reading makes the count smaller", () => {
    expect(
      toldBy({ type: "list-loaded", tickets: [ticket(9)], nextCursor: null, more: true }, listed(ticket(2))),
    ).toEqual([{ type: "lodge:unread", count: 0 }]);
  });

  it("of what the customer has written, by number alone", () => {
    const created: PortalEvent = { type: "ticket-changed", ticket: ticket(3), created: true };
    const message = {
      id: "m",
      author: "customer" as const,
      authorName: "Ana",
      body: "b",
      html: null,
      createdAt: "",
      attachments: [],
    };
    const sent: PortalEvent = { type: "message-sent", number: 1, key: "k", message, ticket: ticket(1) };
    expect(toldBy(created, sent, { type: "ticket-changed", ticket: ticket(1) })).toEqual([
      { type: "lodge:ticketCreated", number: 3 },
      { type: "lodge:messageSent", number: 1 },
    ]);
  });

  it("why its session is not renewed, and nothing when it is again", () => {
    expect(
      toldBy(
        { type: "refused", code: "token_expired", message: "Expired." },
        { type: "refused", code: "", message: null },
      ),
    ).toEqual([{ type: "lodge:error", code: "token_expired", message: "Expired." }]);
  });
});
