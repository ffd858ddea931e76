import type { EventMap, EventName, Listener } from "./types";

export type Events = ReturnType<typeof createEvents>;

/** Tells the host's page what happens. A listener that fails is the host's affair and stops nothing of ours. */
export function createEvents() {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  let ready = false;

  const call = (listener: (payload: never) => void, payload: unknown) => {
    try {
      listener(payload as never);
    } catch (error) {
      reportError(error);
    }
  };

  return {
    on<E extends EventName>(event: E, listener: Listener<E>) {
      if (typeof listener !== "function") return;
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(listener));
      // Who listens too late for it is told all the same.
      if (event === "ready" && ready) queueMicrotask(() => known.has(listener) && call(listener, undefined));
    },
    /** Without a listener: all of them. */
    off<E extends EventName>(event: E, listener?: Listener<E>) {
      if (listener) listeners.get(event)?.delete(listener);
      else listeners.delete(event);
    },
    emit<E extends EventName>(event: E, ...[payload]: EventMap[E] extends undefined ? [] : [EventMap[E]]) {
      if (event === "ready") ready = true;
      const known = [...(listeners.get(event) ?? [])];
      if (event === "error" && known.length === 0) console.error("Lodge:", payload);
      known.forEach((listener) => call(listener, payload));
    },
    /** After `destroy`, a new start is told anew. */
    forgetReady() {
      ready = false;
    },
  };
}
