import type { View } from "@/components/portal/view";
import type { NewTicketDraft } from "@/lib/tickets/drafts/schemas";
import type { PortalThreadDto } from "@/lib/tickets/messages/schemas";
import type { Api } from "./api";
import { ApiError, problemOf } from "./api";
import type { Drafts } from "./drafts";
import type { Store } from "./store";
import { uploadedTo } from "./store";
import { uuid } from "./uuid";

type Parts = { api: Api; store: Store; drafts: Drafts; show: (view: View) => void };

/** Opens tickets. The form is kept until the server has the ticket; the same content keeps its key. */
export function createOpening({ api, store, drafts, show }: Parts) {
  let attempt = { content: "", key: "" };

  async function open(draft: NewTicketDraft) {
    const content = JSON.stringify({
      categoryId: draft.categoryId || null,
      subject: draft.subject,
      body: draft.body,
      attachmentIds: uploadedTo(store, "new").map(({ id }) => id),
    });
    if (attempt.content !== content) attempt = { content, key: uuid() };
    store.dispatch({ type: "opening", opening: { sending: true, failed: null, issues: [] } });
    try {
      const response = await api.request("/api/portal/tickets", {
        method: "POST",
        json: JSON.parse(content),
        headers: { "idempotency-key": attempt.key },
      });
      arrived((await response.json()) as PortalThreadDto);
    } catch (error) {
      const issues = error instanceof ApiError ? error.issues : [];
      store.dispatch({ type: "opening", opening: { sending: false, failed: problemOf(error), issues } });
    }
  }

  function arrived(thread: PortalThreadDto) {
    attempt = { content: "", key: "" };
    drafts.saveForm({ subject: "", body: "", categoryId: "" });
    drafts.flush(false);
    store.dispatch({ type: "opening", opening: { sending: false, failed: null, issues: [] } });
    store.dispatch({ type: "uploads-set", target: "new", uploads: [] });
    store.dispatch({ type: "ticket-changed", ticket: thread.ticket, created: thread.messages[0] });
    // Open the thread first, which creates its state.
    store.dispatch({ type: "thread-loaded", thread });
    store.dispatch({ type: "announced", message: "Ticket sent." });
    if (store.get().view.name === "new") show({ name: "thread", number: thread.ticket.number });
  }

  return { openTicket: (draft: NewTicketDraft) => void open(draft) };
}
