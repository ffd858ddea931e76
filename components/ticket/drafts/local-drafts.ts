import { createStore } from "@/components/lib/store";
import type { Store } from "@/components/lib/store";
import { draftBackups, backUpDraft } from "./draft-backups";

/** Whose draft on which ticket. */
export type DraftId = { slug: string; agentId: string; number: number };

/** A draft on the server. `at`: when it was last changed (ISO), null when there is none. */
export type ServerDraft<C> = { content: C; at: string | null };

/** An unsaved draft, and the server's version it is based on. */
export type Draft<C> = {
  id: DraftId;
  content: C;
  base: ServerDraft<C>;
  /** Saves without a response: the server may have them. */
  attempts: readonly C[];
  state: "typing" | "saving" | "failed";
};

type Drafts<C> = ReadonlyMap<string, Draft<C>>;

/**
 * Drafts of one kind that the server doesn't have. Each is copied to the browser's storage, for the next page.
 */
export type LocalDrafts<C> = Pick<Store<Drafts<C>>, "get" | "subscribe"> & {
  put: (draft: Draft<C>) => void;
  drop: (key: string) => void;
};

export const draftKey = ({ slug, agentId, number }: DraftId) => `${slug}/${agentId}/${number}`;

/** @param kind names the copies */
export function createLocalDrafts<C>(kind: string): LocalDrafts<C> {
  const drafts = createStore<Drafts<C>>(restore(kind));
  return {
    get: drafts.get,
    subscribe: drafts.subscribe,
    put: (draft) => {
      const key = draftKey(draft.id);
      drafts.set((all) => new Map(all).set(key, draft));
      backUpDraft(kind, key, { content: draft.content, base: draft.base, attempts: draft.attempts });
    },
    drop: (key) => {
      backUpDraft(kind, key, null);
      drafts.set((all) => new Map([...all].filter(([other]) => other !== key)));
    },
  };
}

function restore<C>(kind: string): Drafts<C> {
  const found = draftBackups(kind).flatMap(([key, copy]) => {
    const [slug, agentId, number] = key.split("/");
    const { content, base, attempts = [] } = copy as Partial<Draft<C>>;
    if (!slug || !agentId || !content || !base) return [];
    const id = { slug, agentId, number: Number(number) };
    return [[draftKey(id), { id, content, base, attempts, state: "failed" as const }] as const];
  });
  return new Map(found);
}
