import { createStore } from "@/components/api/store";
import type { Store } from "@/components/api/store";
import { BACKUPS } from "./forget-drafts";

/** Whose unsent text on what. */
export type DraftId = { slug: string; agentId: string; number: number };

/** A draft as the server has it. `at`: when it was last changed (ISO), null when there is none. */
export type KeptDraft<C> = { content: C; at: string | null };

/** What is typed and not yet on the server, and the draft of the server's that it began from. */
export type Draft<C> = {
  id: DraftId;
  content: C;
  base: KeptDraft<C>;
  state: "typing" | "saving" | "failed";
};

type Drafts<C> = ReadonlyMap<string, Draft<C>>;

/** Drafts of one kind that the server has not. Each has a copy in the browser's storage, for the next page. */
export type DraftShelf<C> = Pick<Store<Drafts<C>>, "get" | "subscribe"> & {
  put: (draft: Draft<C>) => void;
  drop: (key: string) => void;
};

export const draftKey = ({ slug, agentId, number }: DraftId) => `${slug}/${agentId}/${number}`;

/** @param kind names the copies */
export function createDraftShelf<C>(kind: string): DraftShelf<C> {
  const prefix = `${BACKUPS}${kind}:`;
  const drafts = createStore<Drafts<C>>(restore(prefix));
  return {
    get: drafts.get,
    subscribe: drafts.subscribe,
    put: (draft) => {
      const key = draftKey(draft.id);
      drafts.set((all) => new Map(all).set(key, draft));
      backUp(prefix + key, { content: draft.content, base: draft.base });
    },
    drop: (key) => {
      backUp(prefix + key, null);
      drafts.set((all) => new Map([...all].filter(([other]) => other !== key)));
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
      const copy = JSON.parse(text) as Partial<Pick<Draft<C>, "content" | "base">>;
      const { content, base } = copy;
      if (content && base) found.set(draftKey(id), { id, content, base, state: "failed" });
    }
  } catch {
    // Storage is blocked, or holds what is no draft: the server's are all there is.
  }
  return found;
}
