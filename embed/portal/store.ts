import { reduce } from "@/components/portal/reduce";
import type { PortalEvent, PortalState, Target } from "@/components/portal/state";
import type { AttachmentDto } from "@/lib/platform/files/schemas";

export type Store = ReturnType<typeof createStore>;

type Listener = (before: PortalState, event: PortalEvent, after: PortalState) => void;

/** Holds the portal's state. Changes of one task are rendered together. */
export function createStore(initial: PortalState) {
  let state = initial;
  let draw: (state: PortalState) => void = () => {};
  let hear: Listener = () => {};
  return {
    get: () => state,
    dispatch(event: PortalEvent) {
      const before = state;
      state = reduce(before, event);
      draw(state);
      hear(before, event, state);
    },
    onChange(listener: (state: PortalState) => void) {
      draw = listener;
    },
    /** Adds a listener for changes. */
    onEvent(listener: Listener) {
      hear = listener;
    },
  };
}

/** @returns the uploads of a form's next message */
export const uploadedTo = (store: Store, target: Target): AttachmentDto[] =>
  (store.get().uploads[target] ?? []).flatMap(({ attachment }) => attachment ?? []);
