import type { Pending } from "@/components/portal/state";
import type { View } from "@/components/portal/view";
import type { PortalMessageDto } from "@/lib/tickets/messages/schemas";
import type { PortalTicketDto } from "@/lib/tickets/model/schemas";
import type { Api } from "./api";
import { problemOf } from "./api";
import type { Drafts } from "./drafts";
import type { Store } from "./store";
import { uploadedTo } from "./store";
import { uuid } from "./uuid";

/** Limit of a keepalive request's body. */
const KEEPALIVE_LIMIT = 15_000;

type Parts = {
  api: Api;
  store: Store;
  drafts: Drafts;
  show: (view: View) => void;
};

/** Sends replies. Retries use the same key, so nothing is created twice. */
export function createSending({ api, store, drafts, show }: Parts) {
  async function post(number: number, pending: Pending) {
    store.dispatch({ type: "message-sending", number, pending });
    try {
      const sent = await reply(api, number, pending);
      store.dispatch({ type: "message-sent", number, key: pending.key, ...sent });
      // The reply to a closed ticket became a follow-up.
      if (sent.ticket.number !== number) show({ name: "thread", number: sent.ticket.number });
    } catch (error) {
      store.dispatch({ type: "message-failed", number, key: pending.key, message: problemOf(error) });
    }
    drafts.touch(number);
  }
  const find = (number: number, key: string) =>
    store.get().threads[number]?.pending.find((pending) => pending.key === key);

  return {
    send(number: number, body: string) {
      const attachments = uploadedTo(store, number);
      store.dispatch({ type: "uploads-set", target: number, uploads: [] });
      drafts.saveReply(number, "");
      const createdAt = new Date().toISOString();
      void post(number, { key: uuid(), body, attachments, createdAt, failed: null });
    },
    retry(number: number, key: string) {
      const pending = find(number, key);
      if (pending?.failed) void post(number, { ...pending, failed: null });
    },
    takeBack(number: number, key: string) {
      const pending = find(number, key);
      if (!pending) return;
      const files = pending.attachments.map(uploaded);
      const before = store.get().uploads[number] ?? [];
      store.dispatch({ type: "uploads-set", target: number, uploads: [...files, ...before] });
      drafts.saveReply(number, [pending.body, drafts.reply(number)].filter(Boolean).join("\n\n"));
      store.dispatch({ type: "message-taken-back", number, key });
    },
  };
}

const uploaded = (attachment: Pending["attachments"][number]) => ({
  ...attachment,
  progress: 1,
  attachment,
  failed: null,
});

async function reply(api: Api, number: number, { key, body, attachments }: Pending) {
  const response = await api.request(`/api/portal/tickets/${number}/messages`, {
    method: "POST",
    json: { body, attachmentIds: attachments.map(({ id }) => id) },
    headers: { "idempotency-key": key },
    keepalive: body.length < KEEPALIVE_LIMIT,
  });
  return (await response.json()) as { message: PortalMessageDto; ticket: PortalTicketDto };
}
