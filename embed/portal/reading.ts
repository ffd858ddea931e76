import type { PortalState } from "@/components/portal/state";
import type { Page, PortalTicketDto } from "@/lib/tickets/model/schemas";
import type { Api } from "./api";
import { wordsOf } from "./api";
import type { Store } from "./store";
import type { PortalThreadDto } from "@/lib/tickets/messages/schemas";

export type Reading = ReturnType<typeof createReading>;

/** Fetches lists and threads into the store. */
export function createReading(api: Api, store: Store) {
  async function list(cursor: string | null) {
    const query = cursor === null ? "" : `?cursor=${encodeURIComponent(cursor)}`;
    try {
      const { items, nextCursor } = await api.read<Page<PortalTicketDto>>(`/api/portal/tickets${query}`);
      store.dispatch({ type: "list-loaded", tickets: items, nextCursor, more: cursor !== null });
    } catch (error) {
      store.dispatch({ type: "list-failed", message: wordsOf(error) });
    }
  }

  async function thread(number: number) {
    const known = store.get().threads[number]?.messages;
    try {
      const loaded = await api.read<PortalThreadDto>(`/api/portal/tickets/${number}`);
      store.dispatch({ type: "thread-loaded", thread: loaded });
      followMerge(number, loaded.ticket.number);
      const message = news(known?.length, loaded);
      if (message) store.dispatch({ type: "announced", message });
      await markRead(loaded.ticket.number);
    } catch (error) {
      // Keep what is on the screen; show the error only in an empty pane.
      if (!known) store.dispatch({ type: "thread-failed", number, message: wordsOf(error) });
    }
  }

  /** The open ticket may have been merged. */
  function followMerge(number: number, now: number) {
    const { view } = store.get();
    if (now === number || view.name !== "thread" || view.number !== number) return;
    store.dispatch({ type: "moved", view: { name: "thread", number: now } });
  }

  /** Marks the open thread as read, if it is visible and has something new. */
  async function markRead(number: number) {
    if (!isSeenFirst(store.get(), number)) return;
    try {
      await api.request(`/api/portal/tickets/${number}/read`, { method: "PUT" });
    } catch {
      return; // It stays unread until the next attempt.
    }
    const ticket = store.get().threads[number]?.ticket;
    if (ticket) store.dispatch({ type: "ticket-changed", ticket: { ...ticket, unread: 0 } });
  }

  return { list, thread, markRead };
}

function isSeenFirst({ view, threads }: PortalState, number: number): boolean {
  if (document.hidden || view.name !== "thread" || view.number !== number) return false;
  const thread = threads[number];
  return Boolean(thread?.messages && thread.ticket?.unread);
}

function news(known: number | undefined, { messages }: PortalThreadDto): string {
  const last = messages.at(-1);
  const isNew = known !== undefined && messages.length > known && last?.author === "agent";
  return isNew ? `New message from ${last.authorName}.` : "";
}
