import type { PortalActions } from "@/components/portal/actions";
import type { View } from "@/components/portal/view";
import type { PortalTicketDto } from "@/lib/tickets/schemas";
import { createApi, wordsOf } from "./api";
import { createDrafts } from "./drafts";
import { createFiles } from "./files";
import { followEvents } from "./live";
import { createNavigation } from "./navigation";
import { createReading } from "./reading";
import { createSending } from "./sending";
import { createSession } from "./session";
import type { Store } from "./store";
import { createUploading } from "./uploading";

/** Puts the browser's parts together: the session, what is read, what is sent, and what keeps it fresh. */
export function createOnlineActions(store: Store, token: string): PortalActions {
  const { api: base, workspace, seq } = store.get().page;
  const session = createSession(base, workspace.id, token, (message) => store.dispatch({ type: "refused", message }));
  const api = createApi(base, session);
  const drafts = createDrafts(api, store);
  const reading = createReading(api, store);
  const show = createNavigation(store, (view) => openView(view));
  const read = (number: number) => void reading.thread(number);
  const sending = createSending({ api, store, drafts, show, read });

  function openView(view: View) {
    if (view.name === "thread") read(view.number);
  }
  async function setResolved(number: number, resolved: boolean) {
    try {
      const method = resolved ? "POST" : "DELETE";
      const response = await api.request(`/api/portal/tickets/${number}/resolution`, { method });
      store.dispatch({ type: "ticket-changed", ticket: (await response.json()) as PortalTicketDto });
      store.dispatch({ type: "announced", message: resolved ? "Marked as solved." : "Ticket reopened." });
    } catch (error) {
      store.dispatch({ type: "noticed", message: wordsOf(error) });
    }
  }

  keepFresh();
  function keepFresh() {
    const markOpen = () => {
      const { view } = store.get();
      if (view.name === "thread") void reading.markRead(view.number);
    };
    markOpen();
    document.addEventListener("visibilitychange", markOpen);
    addEventListener("pagehide", () => drafts.flush(true));
    addEventListener("online", () => reading.refresh());
    void followEvents({
      api,
      after: seq,
      onEvent: reading.onEvent,
      onResync: reading.refresh,
      onConnection: (lost) => lost !== store.get().lost && store.dispatch({ type: "connection", lost }),
    });
  }

  return {
    show,
    showMore: () => {
      store.dispatch({ type: "list-busy" });
      void reading.list(store.get().nextCursor);
    },
    reload: () => {
      const { view } = store.get();
      if (view.name === "thread") store.dispatch({ type: "moved", view });
      reading.refresh();
    },
    replyDraft: drafts.reply,
    saveReply: drafts.saveReply,
    newTicketDraft: drafts.form,
    saveNewTicket: drafts.saveForm,
    ...sending,
    setResolved,
    ...createUploading(base, session, store),
    ...createFiles(api, store),
  };
}
