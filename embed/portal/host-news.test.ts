import { describe, expect, it } from "vitest";
import { reduce } from "@/components/portal/reduce";
import type { PortalEvent, PortalState } from "@/components/portal/state";
import { initialState } from "@/components/portal/state";
import type { PortalMessageDto } from "@/lib/tickets/messages/schemas";
import type { PortalTicketDto } from "@/lib/tickets/model/schemas";
import { createHostNews } from "./host-news";

const ticket = (number: number, unread = 0): PortalTicketDto => ({
  number,
  subject: "A subject",
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

const message = (id: string, author: "agent" | "customer", body: string): PortalMessageDto => ({
  id,
  author,
  authorName: author === "agent" ? "Grace" : "Ana",
  body,
  html: null,
  createdAt: "2026-11-20T12:00:00.000Z",
  attachments: [{ id: "a", name: "log.txt", contentType: "text/plain", size: 3 }],
});
const thread = (number: number, unread: number, ...messages: PortalMessageDto[]): PortalEvent => ({
  type: "thread-loaded",
  thread: { ticket: ticket(number, unread), messages, rating: null, draft: "" },
});
const told = (author: string, text: string) => ({
  text,
  author,
  createdAt: "2026-11-20T12:00:00.000Z",
  files: [{ name: "log.txt", size: 3, type: "text/plain" }],
});

/** Collects the messages to the host and the fetched threads for a series of events. */
function watch(...events: PortalEvent[]) {
  let state: PortalState = start;
  const loaded: number[] = [];
  const news = createHostNews((number) => loaded.push(number));
  const heard = events.flatMap((event) => {
    const before = state;
    state = reduce(state, event);
    return news(before, event, state);
  });
  return { told: heard, loaded };
}
const toldBy = (...events: PortalEvent[]) => watch(...events).told;

describe("the host page is notified", () => {
  it("of readiness and the unread count", () => {
    expect(toldBy({ type: "started", now: 1 })).toEqual([
      { type: "lodge:ready" },
      { type: "lodge:unread", count: 1 },
    ]);
  });

  const question = message("1", "customer", "Why?");
  const answer = message("2", "agent", "Because.");
  const received = { type: "lodge:messageReceived", number: 1, ...told("Grace", "Because.") };
  const counted = { type: "lodge:unread", count: 2 };
  const list = listed(ticket(2, 1), ticket(1, 1));

  it("of a reply once, with its text, whether the list or the thread loads first", () => {
    const listFirst = watch(list, thread(1, 1, question, answer), thread(1, 1, question, answer));
    expect(listFirst).toEqual({ told: [counted, received], loaded: [1] });
    const threadFirst = watch(thread(1, 1, question, answer), list);
    expect(threadFirst).toEqual({ told: [received, counted], loaded: [] });
  });

  it("of every new reply and of no earlier one", () => {
    const more = message("3", "agent", "And so.");
    const events = [listed(ticket(1, 1)), listed(ticket(1, 2)), thread(1, 2, question, answer, more)];
    const texts = toldBy(...events).flatMap((news) => ("text" in news ? news.text : []));
    expect(texts).toEqual(["Because.", "And so."]);
    expect(toldBy(thread(1, 0, question, answer))).toEqual([]);
    expect(toldBy(thread(2, 1, question, answer))).toEqual([]);
  });

  it("of a reply in the open thread, which is fetched anyway", () => {
    const open: PortalEvent = { type: "moved", view: { name: "thread", number: 1 } };
    const events = [open, thread(1, 0, question), list, thread(1, 1, question, answer)];
    expect(watch(...events)).toEqual({ told: [counted, received], loaded: [] });
  });

  it("of a reply whose text arrives with a later fetch than the current one", () => {
    expect(toldBy(list, thread(1, 0, question), thread(1, 1, question, answer))).toContainEqual(received);
  });

  it("of lower counts after reading, and not of further pages", () => {
    expect(
      toldBy({ type: "list-loaded", tickets: [ticket(9)], nextCursor: null, more: true }, listed(ticket(2))),
    ).toEqual([{ type: "lodge:unread", count: 0 }]);
  });

  it("of the customer's own messages", () => {
    const created: PortalEvent = { type: "ticket-changed", ticket: ticket(3), created: question };
    const reply = message("4", "customer", "Thanks.");
    const sent: PortalEvent = {
      type: "message-sent",
      number: 1,
      key: "k",
      message: reply,
      ticket: ticket(1),
    };
    expect(toldBy(created, sent, { type: "ticket-changed", ticket: ticket(1) })).toEqual([
      { type: "lodge:ticketCreated", number: 3, subject: "A subject", ...told("Ana", "Why?") },
      { type: "lodge:messageSent", number: 1, ...told("Ana", "Thanks.") },
    ]);
  });

  it("why its session isn't renewed, and not of later renewals", () => {
    expect(
      toldBy(
        { type: "refused", code: "token_expired", message: "Expired." },
        { type: "refused", code: "", message: null },
      ),
    ).toEqual([{ type: "lodge:error", code: "token_expired", message: "Expired." }]);
  });
});
