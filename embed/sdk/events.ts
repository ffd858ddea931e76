import type { EventMap, EventName, Listener } from "./types";

export type Events = ReturnType<typeof createEvents>;

/** Emits events to the host page. Errors in listeners don't affect the widget. */
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
      // Late listeners are called too.
      if (event === "ready" && ready) queueMicrotask(() => known.has(listener) && call(listener, undefined));
    },
    /** Without a listener, removes all. */
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
    /** Emit `ready` again after `destroy` and a new start. */
    forgetReady() {
      ready = false;
    },
  };
}
