import type { LiveEvent } from "@/lib/realtime/schemas";
import type { Page, PortalThreadDto, PortalTicketDto } from "@/lib/tickets/schemas";
import type { Api } from "./api";
import { wordsOf } from "./api";
import type { Store } from "./store";

/** Live events often come in twos and threes; they are answered together. */
const COALESCE = 120;

export type Reading = ReturnType<typeof createReading>;

/** Fetches lists and threads into the store, and keeps the open ones fresh. */
export function createReading(api: Api, store: Store) {
  let listStale = false;
  let threadStale = false;
  let timer = 0;
  let busy = false;

  async function list(cursor: string | null) {
    try {
      const page = await api.read<Page<PortalTicketDto>>(
        `/api/portal/tickets${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ""}`,
      );
      store.dispatch({ type: "list-loaded", tickets: page.items, nextCursor: page.nextCursor, more: cursor !== null });
    } catch (error) {
      store.dispatch({ type: "list-failed", message: wordsOf(error) });
    }
  }

  async function thread(number: number) {
    const known = store.get().threads[number]?.messages;
    try {
      const loaded = await api.read<PortalThreadDto>(`/api/portal/tickets/${number}`);
      store.dispatch({ type: "thread-loaded", thread: loaded });
      announceNew(known?.length, loaded);
      await markRead(number);
    } catch (error) {
      // What is on the screen stays there; only an empty pane has to say why it is empty.
      if (!known) store.dispatch({ type: "thread-failed", number, message: wordsOf(error) });
    }
  }

  function announceNew(known: number | undefined, { messages }: PortalThreadDto) {
    const last = messages.at(-1);
    if (known === undefined || messages.length <= known || last?.author !== "agent") return;
    store.dispatch({ type: "announced", message: `New message from ${last.authorName}.` });
  }

  /** Tells the server that the open thread was seen, if it is on the screen and there is something new. */
  async function markRead(number: number) {
    const { view, threads } = store.get();
    const ticket = threads[number]?.ticket;
    const seen = view.name === "thread" && view.number === number && !document.hidden;
    if (!seen || !ticket?.unread || !threads[number]?.messages) return;
    try {
      await api.request(`/api/portal/tickets/${number}/read`, { method: "PUT" });
    } catch {
      return; // The mark stays until the next time.
    }
    const current = store.get().threads[number]?.ticket;
    if (current) store.dispatch({ type: "ticket-changed", ticket: { ...current, unread: 0 } });
  }

  async function refreshStale() {
    if (busy) return;
    busy = true;
    while (listStale || threadStale) {
      const { view } = store.get();
      const open = threadStale && view.name === "thread" ? view.number : null;
      const wantsList = listStale;
      listStale = threadStale = false;
      await Promise.all([wantsList ? list(null) : null, open === null ? null : thread(open)]);
    }
    busy = false;
  }
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void refreshStale(), COALESCE);
  };

  return {
    list,
    thread,
    markRead,
    onEvent(event: LiveEvent) {
      const { view } = store.get();
      listStale = true;
      threadStale ||= view.name === "thread" && view.number === event.ticket;
      later();
    },
    refresh() {
      listStale = threadStale = true;
      later();
    },
  };
}
