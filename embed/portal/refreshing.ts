import type { LiveEvent } from "@/lib/platform/realtime/schemas";
import type { Reading } from "./reading";
import type { Store } from "./store";

/** Live events often come in bursts; they are handled together. */
const COALESCE = 120;

/** Refetches the list's first page and the open thread, once per burst of events. */
export function createRefreshing(reading: Reading, store: Store) {
  let listStale = false;
  let threadStale = false;
  let timer = 0;
  let busy = false;

  async function refreshStale() {
    if (busy) return;
    busy = true;
    while (listStale || threadStale) {
      const { view } = store.get();
      const open = threadStale && view.name === "thread" ? view.number : null;
      const wantsList = listStale;
      listStale = threadStale = false;
      await Promise.all([wantsList ? reading.list(null) : null, open === null ? null : reading.thread(open)]);
    }
    busy = false;
  }
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void refreshStale(), COALESCE);
  };

  return {
    onEvent({ ticket }: LiveEvent) {
      const { view } = store.get();
      listStale = true;
      threadStale ||= view.name === "thread" && view.number === ticket;
      later();
    },
    everything() {
      listStale = threadStale = true;
      later();
    },
  };
}
