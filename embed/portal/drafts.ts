import type { NewTicketDraft } from "@/lib/tickets/drafts/schemas";
import type { Api } from "./api";
import type { Store } from "./store";
import type { Target } from "@/components/portal/state";

const PAUSE = 800;

export type Drafts = ReturnType<typeof createDrafts>;

/**
 * Saves drafts on the server, after a pause in typing and when the page closes.
 * A reply that failed to send becomes a draft again after a reload.
 */
export function createDrafts(api: Api | null, store: Store) {
  const replies = new Map<number, string>();
  let form: NewTicketDraft | null = null;
  const dirty = new Set<Target>();
  let timer = 0;

  const save = (target: Target, keepalive: boolean) => {
    if (!api) return;
    const [path, json] =
      target === "new"
        ? ["/api/portal/draft", form]
        : [`/api/portal/tickets/${target}/draft`, { body: unsentText(store, target, replies) }];
    dirty.delete(target);
    // A failed save is retried on the next change and when the page closes.
    api.request(path, { method: "PUT", json, keepalive }).catch(() => dirty.add(target));
  };
  const flush = (keepalive: boolean) => {
    clearTimeout(timer);
    for (const target of [...dirty]) save(target, keepalive);
  };
  const touch = (target: Target) => {
    dirty.add(target);
    clearTimeout(timer);
    timer = window.setTimeout(flush, PAUSE, false);
  };

  return {
    reply: (number: number) => replies.get(number) ?? null,
    saveReply(number: number, body: string) {
      replies.set(number, body);
      touch(number);
    },
    form: () => form,
    saveForm(draft: NewTicketDraft) {
      form = draft;
      touch("new");
    },
    touch,
    flush,
  };
}

/** The replies that failed to send, then the draft. */
function unsentText(store: Store, number: number, drafts: ReadonlyMap<number, string>): string {
  const failed = store.get().threads[number]?.pending.filter((pending) => pending.failed) ?? [];
  return [...failed.map(({ body }) => body), drafts.get(number) ?? ""].filter(Boolean).join("\n\n");
}
