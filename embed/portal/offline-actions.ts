import type { PortalActions } from "@/components/portal/actions";
import { noActions } from "@/components/portal/actions";
import type { Store } from "./store";

/** A preview: one can look around among the samples, and nothing leaves the page. */
export function createOfflineActions(store: Store): PortalActions {
  const refuse = () => store.dispatch({ type: "noticed", message: "This is a preview: nothing is sent." });
  return {
    ...noActions,
    show: (view) => store.dispatch({ type: "moved", view }),
    send: refuse,
    openTicket: refuse,
    setResolved: () => Promise.resolve(refuse()),
    rate: () => Promise.resolve(refuse()),
    attach: refuse,
    sendToMailbox: () => Promise.resolve(refuse()),
  };
}
