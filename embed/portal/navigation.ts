import type { View } from "@/components/portal/view";
import { queryFor, viewOf } from "@/components/portal/view";
import type { Store } from "./store";

/** Moves between list, thread and form. The address follows in its query only, so that reload and Back work. */
export function createNavigation(store: Store, onShow: (view: View) => void) {
  function arrive(view: View) {
    const from = store.get().view;
    store.dispatch({ type: "moved", view });
    onShow(view);
    // Once it is drawn.
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

/** Puts the keyboard where the eye goes. Never called while loading: the focus is the host's then. */
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
