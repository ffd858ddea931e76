import type { Pending } from "@/components/portal/state";
import type { NewTicketDraft } from "@/lib/drafts/schemas";
import type { PortalMessageDto } from "@/lib/messages/schemas";
import type { View } from "@/components/portal/view";
import type { PortalThreadDto, PortalTicketDto } from "@/lib/tickets/schemas";
import type { Api } from "./api";
import { ApiError, wordsOf } from "./api";
import type { Drafts } from "./drafts";
import type { Store } from "./store";
import { uuid } from "./uuid";

/** A request that outlives the page may carry at most 64 KiB. */
const KEEPALIVE_LIMIT = 15_000;

type Parts = { api: Api; store: Store; drafts: Drafts; show: (view: View) => void; read: (number: number) => void };

/** Sends replies and new tickets. A repeated attempt carries the same key, so it can create nothing twice. */
export function createSending({ api, store, drafts, show, read }: Parts) {
  let opening = { content: "", key: "" };

  const attachmentsOf = (target: number | "new") =>
    (store.get().uploads[target] ?? []).flatMap(({ attachment }) => attachment ?? []);

  async function post(number: number, pending: Pending) {
    store.dispatch({ type: "message-sending", number, pending });
    const json = { body: pending.body, attachmentIds: pending.attachments.map(({ id }) => id) };
    try {
      const response = await api.request(`/api/portal/tickets/${number}/messages`, {
        method: "POST",
        json,
        headers: { "idempotency-key": pending.key },
        keepalive: pending.body.length < KEEPALIVE_LIMIT,
      });
      const sent = (await response.json()) as { message: PortalMessageDto; ticket: PortalTicketDto };
      store.dispatch({ type: "message-sent", number, key: pending.key, ...sent });
      if (sent.ticket.number !== number) {
        show({ name: "thread", number: sent.ticket.number });
        read(sent.ticket.number);
      }
    } catch (error) {
      store.dispatch({ type: "message-failed", number, key: pending.key, message: problemOf(error) });
    }
    drafts.touch(number);
  }

  async function openTicket(draft: NewTicketDraft) {
    const json = {
      categoryId: draft.categoryId || null,
      subject: draft.subject,
      body: draft.body,
      attachmentIds: attachmentsOf("new").map(({ id }) => id),
    };
    const content = JSON.stringify(json);
    if (opening.content !== content) opening = { content, key: uuid() };
    store.dispatch({ type: "opening", opening: { sending: true, failed: null, issues: [] } });
    try {
      const headers = { "idempotency-key": opening.key };
      const response = await api.request("/api/portal/tickets", { method: "POST", json, headers });
      const thread = (await response.json()) as PortalThreadDto;
      opening = { content: "", key: "" };
      drafts.saveForm({ subject: "", body: "", categoryId: "" });
      drafts.flush(false);
      store.dispatch({ type: "opening", opening: { sending: false, failed: null, issues: [] } });
      store.dispatch({ type: "uploads-set", target: "new", uploads: [] });
      store.dispatch({ type: "ticket-changed", ticket: thread.ticket });
      store.dispatch({ type: "thread-loaded", thread });
      store.dispatch({ type: "announced", message: "Ticket sent." });
      show({ name: "thread", number: thread.ticket.number });
    } catch (error) {
      const issues = error instanceof ApiError ? error.issues : [];
      store.dispatch({ type: "opening", opening: { sending: false, failed: problemOf(error), issues } });
    }
  }

  return {
    openTicket: (draft: NewTicketDraft) => void openTicket(draft),
    send(number: number, body: string) {
      const attachments = attachmentsOf(number);
      store.dispatch({ type: "uploads-set", target: number, uploads: [] });
      drafts.saveReply(number, "");
      void post(number, { key: uuid(), body, attachments, createdAt: new Date().toISOString(), failed: null });
    },
    retry(number: number, key: string) {
      const pending = store.get().threads[number]?.pending.find((other) => other.key === key);
      if (pending?.failed) void post(number, { ...pending, failed: null });
    },
    takeBack(number: number, key: string) {
      const pending = store.get().threads[number]?.pending.find((other) => other.key === key);
      if (!pending) return;
      const kept = pending.attachments.map((attachment) => ({ ...attachment, progress: 1, attachment, failed: null }));
      const before = store.get().uploads[number] ?? [];
      store.dispatch({ type: "uploads-set", target: number, uploads: [...kept, ...before] });
      drafts.saveReply(number, [pending.body, drafts.reply(number)].filter(Boolean).join("\n\n"));
      store.dispatch({ type: "message-taken-back", number, key });
    },
  };
}

/** The first issue says more than "the input is wrong". */
const problemOf = (error: unknown) =>
  (error instanceof ApiError && error.issues[0]?.message) || wordsOf(error);
