import { isActive } from "@/lib/tickets/model/labels";
import type { PortalTicketDto } from "@/lib/tickets/model/schemas";
import type { Pending, PortalEvent, PortalState, Thread, Upload } from "./state";
import { loadedThread } from "./state";

type Handlers = {
  [T in PortalEvent["type"]]: (
    state: PortalState,
    event: Extract<PortalEvent, { type: T }>,
  ) => Partial<PortalState>;
};

/** Every change of the portal's state, as a pure function. */
export function reduce(state: PortalState, event: PortalEvent): PortalState {
  // The table has exactly one handler per type, which TypeScript can't infer through the lookup.
  const handle = handlers[event.type] as (state: PortalState, event: PortalEvent) => Partial<PortalState>;
  return { ...state, ...handle(state, event) };
}

const handlers: Handlers = {
  started: (_state, { now }) => ({ ready: true, now }),
  ticked: (_state, { now }) => ({ now }),
  moved: (state, { view }) => ({
    view,
    notice: "",
    opening: { ...state.opening, failed: null, issues: [] },
    ...(view.name === "thread" ? { threads: opened(state, view.number) } : {}),
  }),

  "list-busy": () => ({ listBusy: true, listFailed: null }),
  "list-failed": (_state, { message }) => ({ listBusy: false, listFailed: message }),
  "list-loaded": (state, { tickets, nextCursor, more }) => {
    const wentFurther = !more && state.tickets.length > tickets.length;
    return {
      listBusy: false,
      listFailed: null,
      tickets: mergeTickets(more ? state.tickets : below(state.tickets, tickets, nextCursor), tickets),
      nextCursor: wentFurther ? state.nextCursor : nextCursor,
    };
  },

  "thread-loaded": (state, { thread }) => ({
    threads: {
      ...state.threads,
      [thread.ticket.number]: loadedThread(thread, state.threads[thread.ticket.number]),
    },
    tickets: replaceTicket(state.tickets, thread.ticket),
  }),
  "thread-failed": (state, { number, message }) => withThread(state, number, { failed: message }),
  "ticket-changed": (state, { ticket }) => ({
    ...withThread(state, ticket.number, { ticket }),
    tickets: mergeTickets(state.tickets, [ticket]),
  }),

  rated: (state, { number, rating }) => ({
    ...withThread(state, number, { rating }),
    announcement: "Thanks for your feedback.",
  }),
  "message-sending": (state, { number, pending }) =>
    withThread(state, number, { pending: [...pendingOf(state, number, pending.key), pending] }),
  "message-sent": (state, { number, key, message, ticket }) => {
    const cleared = withThread(state, number, { pending: pendingOf(state, number, key) });
    const thread = cleared.threads[ticket.number] ?? EMPTY;
    const messages = (thread.messages ?? []).filter((other) => other.id !== message.id);
    return {
      threads: {
        ...cleared.threads,
        [ticket.number]: { ...thread, ticket, messages: [...messages, message] },
      },
      tickets: mergeTickets(state.tickets, [ticket]),
      announcement: "Message sent.",
    };
  },
  "message-failed": (state, { number, key, message }) => ({
    ...withThread(state, number, {
      pending: (state.threads[number]?.pending ?? []).map((pending) =>
        pending.key === key ? { ...pending, failed: message } : pending,
      ),
    }),
    announcement: `Your message wasn't sent. ${message}`,
  }),
  "message-taken-back": (state, { number, key }) => ({
    ...withThread(state, number, { pending: pendingOf(state, number, key) }),
    revision: state.revision + 1,
  }),

  retyped: (state) => ({ revision: state.revision + 1 }),
  opening: (_state, { opening }) => ({ opening }),
  "upload-changed": (state, { target, upload }) =>
    withUploads(state, target, (uploads) =>
      uploads.some(({ id }) => id === upload.id)
        ? uploads.map((other) => (other.id === upload.id ? upload : other))
        : [...uploads, upload],
    ),
  "upload-removed": (state, { target, id }) =>
    withUploads(state, target, (uploads) => uploads.filter((upload) => upload.id !== id)),
  "uploads-set": (state, { target, uploads }) => withUploads(state, target, () => uploads),

  connection: (_state, { lost }) => ({ lost }),
  refused: (_state, { message }) => ({ refusal: message }),
  noticed: (_state, { message }) => ({ notice: message }),
  announced: (_state, { message }) => ({ announcement: message }),
  viewed: (_state, { viewed }) => ({ viewed }),
};

const EMPTY: Thread = { ticket: null, messages: null, pending: [], rating: null, draft: "", failed: null };

/** An opened thread shows the list's data at once. */
function opened(state: PortalState, number: number): PortalState["threads"] {
  const thread = state.threads[number] ?? EMPTY;
  const ticket = thread.ticket ?? state.tickets.find((other) => other.number === number) ?? null;
  return { ...state.threads, [number]: { ...thread, ticket, failed: null } };
}

function withThread(state: PortalState, number: number, change: Partial<Thread>) {
  const thread = state.threads[number];
  return { threads: thread ? { ...state.threads, [number]: { ...thread, ...change } } : state.threads };
}

const pendingOf = (state: PortalState, number: number, without: string): Pending[] =>
  (state.threads[number]?.pending ?? []).filter(({ key }) => key !== without);

const withUploads = (
  state: PortalState,
  target: string | number,
  change: (uploads: Upload[]) => Upload[],
) => ({
  uploads: { ...state.uploads, [target]: change(state.uploads[target] ?? []) },
});

/** Updates a row without adding one: a thread opened by URL may not be on a loaded page. */
const replaceTicket = (tickets: PortalTicketDto[], ticket: PortalTicketDto) =>
  tickets.map((other) => (other.number === ticket.number ? ticket : other));

/** A fresh first page is authoritative for its range: a missing ticket was merged. */
function below(before: PortalTicketDto[], fresh: PortalTicketDto[], nextCursor: string | null) {
  const last = fresh.at(-1);
  return nextCursor === null || !last ? [] : before.filter((ticket) => compare(ticket, last) > 0);
}

/** Newer rows replace older ones of the same number; ordered as on the server: open first, then latest. */
function mergeTickets(before: PortalTicketDto[], after: PortalTicketDto[]): PortalTicketDto[] {
  const replaced = new Set(after.map(({ number }) => number));
  return [...after, ...before.filter(({ number }) => !replaced.has(number))].sort(compare);
}

const rank = (ticket: PortalTicketDto) => (isActive(ticket.status) ? 1 : 0);

const compare = (a: PortalTicketDto, b: PortalTicketDto) =>
  rank(b) - rank(a) || Date.parse(b.lastMessageAt) - Date.parse(a.lastMessageAt) || b.number - a.number;
