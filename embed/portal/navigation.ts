import type { View } from "@/components/portal/view";
import { queryFor, viewOf } from "@/components/portal/view";
import type { Store } from "./store";

/** Navigates between list, thread and form. Updates the query, so that reload and Back work. */
export function createNavigation(store: Store, onShow: (view: View) => void) {
  function arrive(view: View) {
    const from = store.get().view;
    store.dispatch({ type: "moved", view });
    onShow(view);
    // After rendering.
    setTimeout(moveFocus, 0, view, from);
  }
  addEventListener("popstate", () => arrive(viewOf(new URLSearchParams(location.search))));

  return (view: View) => {
    const query = queryFor(view, location.search);
    try {
      if (query !== location.search) history.pushState(null, "", query);
    } catch {
      // A browser that forbids it only loses Back and reload inside of the frame.
    }
    arrive(view);
  };
}

/** Moves the focus to the new view. Never called on load: the host page keeps the focus. */
function moveFocus(view: View, from: View) {
  const selector =
    view.name === "new"
      ? ".lodge-form .lodge-input"
      : view.name === "thread"
        ? ".lodge-thread-subject"
        : from.name === "thread"
          ? `#lodge-ticket-${from.number}`
          : ".lodge-new-ticket";
  document.querySelector<HTMLElement>(selector)?.focus();
}
