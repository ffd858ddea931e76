import { reduce } from "@/components/portal/reduce";
import type { PortalEvent, PortalState, Target } from "@/components/portal/state";
import type { AttachmentDto } from "@/lib/files/schemas";

export type Store = ReturnType<typeof createStore>;

/** Holds the portal's one state. Changes of one task are drawn together. */
export function createStore(initial: PortalState) {
  let state = initial;
  let draw: (state: PortalState) => void = () => {};
  return {
    get: () => state,
    dispatch(event: PortalEvent) {
      state = reduce(state, event);
      draw(state);
    },
    onChange(listener: (state: PortalState) => void) {
      draw = listener;
    },
  };
}

/** @returns the files that go with the next message of a text field. */
export const uploadedTo = (store: Store, target: Target): AttachmentDto[] =>
  (store.get().uploads[target] ?? []).flatMap(({ attachment }) => attachment ?? []);
