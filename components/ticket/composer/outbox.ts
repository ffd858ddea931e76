import { createStore } from "@/components/lib/store";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import type { ReplyEffects } from "@/lib/tickets/model/schemas";

/** A reply being sent. `key` is its Idempotency-Key: however often it is sent, it arrives once. */
export type Outgoing = {
  key: string;
  slug: string;
  agentId: string;
  number: number;
  body: string;
  attachments: readonly AttachmentDto[];
  effects: ReplyEffects;
  /** The chosen ISO time; null for as soon as it can't be undone. */
  sendAt: string | null;
  undoSeconds: number;
  /** How far its author has seen the ticket; null to send it regardless of what came since. */
  seen: number | null;
  /** The draft it was made from. */
  draftAt: string | null;
  /** `changed`: someone else wrote meanwhile. */
  state: "sending" | "failed" | "changed";
  error: string;
  createdAt: string;
};

const STORAGE = "lodge:outbox";

/**
 * Stored in this browser until the server confirms it, so that neither a crash nor a reload loses a reply.
 */
export const outbox = createStore<readonly Outgoing[]>(restore());

export function putOutgoing(item: Outgoing): void {
  const isNew = !outbox.get().some(({ key }) => key === item.key);
  write((all) => (isNew ? [...all, item] : all.map((other) => (other.key === item.key ? item : other))));
}

export function removeOutgoing(key: string): void {
  write((all) => all.filter((item) => item.key !== key));
}

function write(change: (all: readonly Outgoing[]) => readonly Outgoing[]): void {
  outbox.set(change);
  try {
    if (outbox.get().length === 0) localStorage.removeItem(STORAGE);
    else localStorage.setItem(STORAGE, JSON.stringify(outbox.get()));
  } catch {
    // A backup only: storage may be full or blocked.
  }
}

function restore(): readonly Outgoing[] {
  if (typeof window === "undefined") return [];
  // Another tab has sent or discarded what this one shows too.
  window.addEventListener("storage", (event) => {
    if (event.key === STORAGE) outbox.set(() => parse(event.newValue));
  });
  try {
    return parse(localStorage.getItem(STORAGE)).map((item) =>
      item.state !== "sending"
        ? item
        : { ...item, state: "failed", error: "The page was closed before sending was confirmed." },
    );
  } catch {
    return [];
  }
}

function parse(text: string | null): readonly Outgoing[] {
  try {
    const items: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(items) ? (items as Outgoing[]) : [];
  } catch {
    return [];
  }
}
