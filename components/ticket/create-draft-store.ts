import { request } from "@/components/api/request";
import { createStore } from "@/components/api/store";
import type { Store } from "@/components/api/store";
import { BACKUPS } from "./forget-drafts";

/** Whose unsent text on what. */
export type DraftId = { slug: string; agentId: string; number: number };

/** What is typed and not yet on the server. A draft that the server has is not in here. */
type Draft<C> = { id: DraftId; content: C; state: "typing" | "saving" | "failed" };

/** Puts what the server has where it is read from; until then it stands here. */
type OnSaved<C> = (content: C) => Promise<void>;

type Kind<C> = {
  /** Of its copies in this browser. */
  name: string;
  path: (id: DraftId) => string;
  /** What the server is given of it. */
  toInput: (content: C) => object;
};

export type DraftStore<C> = Pick<Store<ReadonlyMap<string, Draft<C>>>, "get" | "subscribe"> & {
  type: (id: DraftId, content: C, onSaved: OnSaved<C>, wait?: number) => void;
};

const WAIT = 800;
const RETRY = 10_000;

export const draftKey = ({ slug, agentId, number }: DraftId) => `${slug}/${agentId}/${number}`;

/** Drafts of one kind: what is typed is in this browser at once and on the server a moment later. */
export function createDraftStore<C>({ name, path, toInput }: Kind<C>): DraftStore<C> {
  const prefix = `${BACKUPS}${name}:`;
  const drafts = createStore<ReadonlyMap<string, Draft<C>>>(restore(prefix));
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const onTheWay = new Set<string>();

  const send = ({ id, content }: Draft<C>, keepalive = false) =>
    request<void>(path(id), { method: "PUT", body: toInput(content), keepalive });

  const put = (draft: Draft<C>) => drafts.set((all) => new Map(all).set(draftKey(draft.id), draft));

  function drop(key: string): void {
    backUp(prefix + key, null);
    drafts.set((all) => new Map([...all].filter(([other]) => other !== key)));
  }

  async function save(id: DraftId, onSaved: OnSaved<C>): Promise<void> {
    const key = draftKey(id);
    const draft = drafts.get().get(key);
    if (!draft) return;
    // One after the other: the server keeps what comes last.
    if (onTheWay.has(key)) return schedule(id, WAIT, onSaved);
    const isCurrent = () => drafts.get().get(key)?.content === draft.content;
    onTheWay.add(key);
    put({ ...draft, state: "saving" });
    try {
      await send(draft);
      if (isCurrent()) await onSaved(draft.content);
      if (isCurrent()) drop(key);
    } catch {
      if (!isCurrent()) return;
      put({ ...draft, state: "failed" });
      schedule(id, RETRY, onSaved);
    } finally {
      onTheWay.delete(key);
    }
  }

  function schedule(id: DraftId, wait: number, onSaved: OnSaved<C>): void {
    const key = draftKey(id);
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => void save(id, onSaved), wait),
    );
  }

  // A page that goes takes nothing with it.
  if (typeof window !== "undefined")
    window.addEventListener("pagehide", () => {
      for (const draft of drafts.get().values()) send(draft, true).catch(() => undefined);
    });

  return {
    get: drafts.get,
    subscribe: drafts.subscribe,
    type: (id, content, onSaved, wait = WAIT) => {
      put({ id, content, state: "typing" });
      backUp(prefix + draftKey(id), content);
      schedule(id, wait, onSaved);
    },
  };
}

function backUp(key: string, content: unknown): void {
  try {
    if (content === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(content));
  } catch {
    // A second net only: storage may be full or blocked.
  }
}

/** What an earlier page could not save (it crashed, or the network was away). */
function restore<C>(prefix: string): Map<string, Draft<C>> {
  const found = new Map<string, Draft<C>>();
  if (typeof window === "undefined") return found;
  try {
    for (const [name, text] of Object.entries(localStorage)) {
      const [slug, agentId, number] = name.slice(prefix.length).split("/");
      if (!name.startsWith(prefix) || !slug || !agentId || typeof text !== "string") continue;
      const id = { slug, agentId, number: Number(number) };
      found.set(draftKey(id), { id, content: JSON.parse(text) as C, state: "failed" });
    }
  } catch {
    // Storage is blocked, or holds what is no draft: the server's are all there is.
  }
  return found;
}
