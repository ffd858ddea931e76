import type { PortalActions } from "@/components/portal/actions";
import { noActions } from "@/components/portal/actions";
import type { PortalTicketDto } from "@/lib/tickets/model/schemas";
import type { Api } from "./api";
import { createApi, problemOf } from "./api";
import type { Drafts } from "./drafts";
import { createDrafts } from "./drafts";
import { createFiles } from "./files";
import { followEvents } from "./live";
import { createNavigation } from "./navigation";
import { createOpening } from "./opening";
import { createHostBridge } from "./host-bridge";
import type { Reading } from "./reading";
import { createReading } from "./reading";
import { createRefreshing } from "./refreshing";
import { createSending } from "./sending";
import { createSession } from "./session";
import type { Store } from "./store";
import { createUploading } from "./uploading";
import type { Score } from "@/lib/tickets/ratings/labels";
import type { PortalRatingDto } from "@/lib/tickets/ratings/schemas";

/** Wires up the portal's browser code: session, reading, sending and live updates. */
export function createOnlineActions(store: Store, token: string, parentOrigin: string | null): PortalActions {
  const { api: base } = store.get().page;
  const bridge = parentOrigin === null ? null : createHostBridge(store, parentOrigin);
  const session = customerSession(store, token, bridge);
  const api = createApi(base, session);
  const drafts = createDrafts(api, store);
  const reading = createReading(api, store);
  const show = createNavigation(store, (view) => view.name === "thread" && void reading.thread(view.number));
  const refresh = keepFresh(api, store, reading, drafts);
  tellProfile(api);
  const parts = { api, store, drafts, show };
  bridge?.connect({
    store,
    show,
    load: (number) => void reading.thread(number),
    saveNewTicket: drafts.saveForm,
    signOut: () => endSession(api, () => bridge.tell({ type: "lodge:loggedOut" })),
  });

  return {
    ...noActions,
    show,
    showMore: () => {
      store.dispatch({ type: "list-busy" });
      void reading.list(store.get().nextCursor);
    },
    reload: () => {
      const { view } = store.get();
      if (view.name === "thread") store.dispatch({ type: "moved", view });
      refresh();
    },
    ...draftActions(drafts),
    signOut: () => endSession(api, () => location.reload()),
    setResolved: (number, resolved) => setResolved(api, store, number, resolved),
    rate: createRating(api, store),
    ...createSending(parts),
    ...createOpening(parts),
    ...createUploading(base, session, store),
    ...createFiles(api, store),
  };
}

/** @returns a function that refetches everything on the screen */
function keepFresh(api: Api, store: Store, reading: Reading, drafts: Drafts): () => void {
  const refreshing = createRefreshing(reading, store);
  const markOpen = () => {
    const { view } = store.get();
    if (view.name === "thread") void reading.markRead(view.number);
  };
  markOpen();
  document.addEventListener("visibilitychange", markOpen);
  addEventListener("pagehide", () => drafts.flush(true));
  addEventListener("online", refreshing.everything);
  void followEvents({
    api,
    after: store.get().page.seq,
    onEvent: refreshing.onEvent,
    onResync: refreshing.everything,
    onConnection: (lost) => lost !== store.get().lost && store.dispatch({ type: "connection", lost }),
  });
  return refreshing.everything;
}

/** Ends the session on the server even if the frame is removed right away. */
function endSession(api: Api, then: () => void): void {
  api.request("/api/portal/sessions", { method: "DELETE", keepalive: true }).then(then, then);
}

const draftActions = (drafts: Drafts) => ({
  replyDraft: drafts.reply,
  saveReply: drafts.saveReply,
  newTicketDraft: drafts.form,
  saveNewTicket: drafts.saveForm,
});

type Bridge = ReturnType<typeof createHostBridge>;

function customerSession(store: Store, token: string, bridge: Bridge | null) {
  const { api: base, workspace, customer, standalone } = store.get().page;
  return createSession(token, {
    base,
    workspaceId: workspace.id,
    query: async () => {
      if (standalone) throw new Error("Only the host page can renew the session.");
      return bridge ? `code=${await bridge.askForCode()}` : location.search.slice(1);
    },
    onRefused: (message, code) => store.dispatch({ type: "refused", message, code }),
    as: "customer",
    email: customer.email,
  });
}

async function setResolved(api: Api, store: Store, number: number, resolved: boolean): Promise<void> {
  try {
    const method = resolved ? "POST" : "DELETE";
    const response = await api.request(`/api/portal/tickets/${number}/resolution`, { method });
    store.dispatch({ type: "ticket-changed", ticket: (await response.json()) as PortalTicketDto });
    store.dispatch({ type: "announced", message: resolved ? "Marked as solved." : "Ticket reopened." });
  } catch (error) {
    store.dispatch({ type: "noticed", message: problemOf(error) });
  }
}

/** @returns a function that sends a rating; errors show at the top of the page */
function createRating(api: Api, store: Store) {
  return async (number: number, score: Score, comment?: string): Promise<void> => {
    try {
      const json = { score, ...(comment === undefined ? {} : { comment }) };
      const response = await api.request(`/api/portal/tickets/${number}/rating`, { method: "PUT", json });
      store.dispatch({ type: "rated", number, rating: (await response.json()) as PortalRatingDto });
    } catch (error) {
      store.dispatch({ type: "noticed", message: problemOf(error) });
    }
  };
}

/** Delay, so that the page's own requests come first. */
const LATER = 1_500;

/** Sends the customer's time zone and locale once, so that agents see their local time. */
function tellProfile(api: Api): void {
  setTimeout(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const json = { timeZone, locale: navigator.language };
    // Optional: ignore failures.
    api.request("/api/portal/profile", { method: "PUT", json }).catch(() => undefined);
  }, LATER);
}
