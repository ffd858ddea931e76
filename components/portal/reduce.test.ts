import { describe, expect, it } from "vitest";
import type { PortalMessageDto } from "@/lib/tickets/messages/schemas";
import type { PortalTicketDto } from "@/lib/tickets/model/schemas";
import type { PortalPage } from "./portal-page";
import { reduce } from "./reduce";
import type { PortalEvent, PortalState } from "./state";
import { initialState } from "./state";

const ticket = (number: number, change: Partial<PortalTicketDto> = {}): PortalTicketDto => ({
  number,
  subject: `Ticket ${number}`,
  status: "open",
  category: null,
  unread: 0,
  canRate: false,
  preview: "",
  lastMessageAt: `2026-11-${String(number).padStart(2, "0")}T10:00:00.000Z`,
  createdAt: "2026-11-01T10:00:00.000Z",
  ...change,
});
const message = (id: string): PortalMessageDto => ({
  id,
  author: "customer",
  authorName: "Ana",
  body: id,
  html: null,
  createdAt: "2026-11-20T10:00:00.000Z",
  attachments: [],
});
const pending = (key: string) => ({ key, body: key, attachments: [], createdAt: "", failed: null });
const page: PortalPage = {
  api: "http://localhost",
  workspace: { id: "w", name: "Acme", greeting: "", logoUrl: null },
  customer: { name: "Ana", email: "ana@example.com" },
  categories: [],
  limits: { fileSize: 1, files: 1, body: 1 },
  locale: "en",
  now: "2026-11-20T12:00:00.000Z",
  preview: false,
  view: { name: "list" },
  tickets: { items: [ticket(3), ticket(2), ticket(1, { status: "resolved" })], nextCursor: "c" },
  threads: [{ ticket: ticket(3), messages: [message("a")], rating: null, draft: "typed" }],
  newTicket: { subject: "", body: "", categoryId: "" },
  notice: "",
  seq: 0,
};
const after = (...events: PortalEvent[]): PortalState => events.reduce(reduce, initialState(page));
const numbers = (state: PortalState) => state.tickets.map(({ number }) => number);

describe("the list", () => {
  it("moves a ticket with a new message up and a solved one below the open ones", () => {
    const answered = ticket(2, { lastMessageAt: "2026-11-19T10:00:00.000Z", unread: 1 });
    expect(numbers(after({ type: "ticket-changed", ticket: answered }))).toEqual([2, 3, 1]);
    expect(numbers(after({ type: "ticket-changed", ticket: ticket(3, { status: "resolved" }) }))).toEqual([
      2, 3, 1,
    ]);
  });

  it("keeps loaded pages and their cursor when the first page is refetched", () => {
    const state = after(
      { type: "list-loaded", tickets: [ticket(9, { status: "closed" })], nextCursor: "d", more: true },
      { type: "list-loaded", tickets: [ticket(10), ticket(3)], nextCursor: "c2", more: false },
    );
    expect(numbers(state)).toEqual([10, 3, 2, 9, 1]);
    expect(state.nextCursor).toBe("d");
  });
});

describe("a thread", () => {
  it("shows the list's data as soon as it is opened", () => {
    const state = after({ type: "moved", view: { name: "thread", number: 2 } });
    expect(state.threads[2]).toMatchObject({ ticket: { subject: "Ticket 2" }, messages: null });
  });

  it("keeps typed text when it is refetched", () => {
    const thread = {
      ticket: ticket(3),
      messages: [message("a"), message("b")],
      rating: null,
      draft: "from elsewhere",
    };
    const state = after({ type: "thread-loaded", thread });
    expect(state.threads[3]?.messages).toHaveLength(2);
    expect(state.threads[3]?.draft).toBe("typed");
  });
});

describe("sending", () => {
  const sending: PortalEvent = { type: "message-sending", number: 3, pending: pending("k") };
  const failed: PortalEvent = { type: "message-failed", number: 3, key: "k", message: "No connection." };
  const sent: PortalEvent = {
    type: "message-sent",
    number: 3,
    key: "k",
    message: message("b"),
    ticket: ticket(3),
  };

  it("shows a message at once, then as sent, only once", () => {
    expect(after(sending).threads[3]?.pending).toHaveLength(1);
    const refetched: PortalEvent = {
      type: "thread-loaded",
      thread: { ticket: ticket(3), messages: [message("a"), message("b")], rating: null, draft: "" },
    };
    const state = after(sending, refetched, sent);
    expect(state.threads[3]?.pending).toEqual([]);
    expect(state.threads[3]?.messages?.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("keeps a failed message across refetches until it is sent or withdrawn", () => {
    const state = after(sending, failed);
    expect(state.threads[3]?.pending[0]?.failed).toBe("No connection.");
    expect(after(sending, failed, sending).threads[3]?.pending).toEqual([pending("k")]);
    expect(after(sending, failed, sent).threads[3]?.pending).toEqual([]);
    const back = after(sending, failed, { type: "message-taken-back", number: 3, key: "k" });
    expect([back.threads[3]?.pending, back.revision]).toEqual([[], 1]);
  });

  it("puts the reply to a closed ticket into its follow-up", () => {
    const state = after(sending, { ...sent, ticket: ticket(20) });
    expect(state.threads[3]?.pending).toEqual([]);
    expect(state.threads[20]?.messages).toEqual([message("b")]);
    expect(numbers(state)[0]).toBe(20);
  });
});

it("keeps the rating with its thread and announces thanks", () => {
  const rating = { score: "good", comment: "", canChange: true } as const;
  const state = after({ type: "rated", number: 3, rating });
  expect(state.threads[3]?.rating).toEqual(rating);
  expect(state.announcement).toMatch(/Thanks/);
});

it("keeps each form's uploads separate", () => {
  const upload = { id: "u", name: "a.png", size: 1, progress: 0, attachment: null, failed: null };
  const state = after(
    { type: "upload-changed", target: "new", upload },
    { type: "upload-changed", target: 3, upload: { ...upload, progress: 0.5 } },
    { type: "upload-changed", target: 3, upload: { ...upload, progress: 1 } },
    { type: "upload-removed", target: "new", id: "u" },
  );
  expect(state.uploads).toEqual({ new: [], 3: [{ ...upload, progress: 1 }] });
});
