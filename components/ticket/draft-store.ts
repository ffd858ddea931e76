import { request } from "@/components/api/request";
import { createStore } from "@/components/api/store";
import { apiPath } from "@/components/api/workspace-context";

/** Whose unsent reply to what. */
export type DraftId = { slug: string; agentId: string; number: number };

/** What is typed and not yet on the server. A draft that the server has is not in here. */
type Draft = { id: DraftId; text: string; state: "typing" | "saving" | "failed" };

const WAIT = 800;
const RETRY = 10_000;
const PREFIX = "lodge:draft:";

const timers = new Map<string, ReturnType<typeof setTimeout>>();

export const drafts = createStore<ReadonlyMap<string, Draft>>(restore());

export const draftKey = ({ slug, agentId, number }: DraftId) => `${slug}/${agentId}/${number}`;

/** Takes what was typed: into this browser at once, to the server a moment later. */
export function typeDraft(id: DraftId, text: string, onSaved: (text: string) => void): void {
  put({ id, text, state: "typing" });
  backUp(draftKey(id), text);
  schedule(id, WAIT, onSaved);
}

/** The text has gone elsewhere (it was sent): nothing of it is saved any more. */
export function dropDraft(id: DraftId): void {
  const key = draftKey(id);
  clearTimeout(timers.get(key));
  timers.delete(key);
  backUp(key, null);
  drafts.set((all) => without(all, key));
}

/** Leaves nothing of anybody's drafts in this browser; the server keeps its own. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Nothing was kept where nothing can be read.
  }
}

async function save(id: DraftId, onSaved: (text: string) => void): Promise<void> {
  const key = draftKey(id);
  const draft = drafts.get().get(key);
  if (!draft) return;
  put({ ...draft, state: "saving" });
  try {
    await request(draftPath(id), { method: "PUT", body: { body: draft.text } });
    if (drafts.get().get(key)?.text !== draft.text) return;
    onSaved(draft.text);
    dropDraft(id);
  } catch {
    const now = drafts.get().get(key);
    if (now?.text !== draft.text) return;
    put({ ...now, state: "failed" });
    schedule(id, RETRY, onSaved);
  }
}

function schedule(id: DraftId, wait: number, onSaved: (text: string) => void): void {
  const key = draftKey(id);
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => void save(id, onSaved), wait),
  );
}

const draftPath = ({ slug, number }: DraftId) => apiPath(slug, `/tickets/${number}/draft`);

function put(draft: Draft): void {
  drafts.set((all) => new Map(all).set(draftKey(draft.id), draft));
}

function without(all: ReadonlyMap<string, Draft>, key: string): ReadonlyMap<string, Draft> {
  if (!all.has(key)) return all;
  const rest = new Map(all);
  rest.delete(key);
  return rest;
}

function backUp(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, text);
  } catch {
    // A second net only: storage may be full or blocked.
  }
}

/** What an earlier page could not save (it crashed, or the network was away). */
function restore(): Map<string, Draft> {
  const found = new Map<string, Draft>();
  if (typeof window === "undefined") return found;
  window.addEventListener("pagehide", saveAllNow);
  try {
    for (const [name, text] of Object.entries(localStorage)) {
      const [slug, agentId, number] = name.slice(PREFIX.length).split("/");
      if (!name.startsWith(PREFIX) || !slug || !agentId || typeof text !== "string") continue;
      const id = { slug, agentId, number: Number(number) };
      found.set(draftKey(id), { id, text, state: "failed" });
    }
  } catch {
    // Storage is blocked: the server's drafts are all there is.
  }
  return found;
}

function saveAllNow(): void {
  for (const { id, text } of drafts.get().values()) {
    request(draftPath(id), { method: "PUT", body: { body: text }, keepalive: true }).catch(() => undefined);
  }
}
