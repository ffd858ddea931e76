import { request } from "@/components/api/request";
import { createStore } from "@/components/api/store";
import { apiPath } from "@/components/api/workspace-context";
import type { AttachmentDto } from "@/lib/files/schemas";
import type { ReplyEffects } from "@/lib/messages/schemas";

/** Whose unsent reply to what. */
export type DraftId = { slug: string; agentId: string; number: number };

/** What a reply consists of before it is one. */
export type DraftContent = { text: string; files: readonly AttachmentDto[]; effects: ReplyEffects };

/** What is typed and not yet on the server. A draft that the server has is not in here. */
type Draft = { id: DraftId; content: DraftContent; state: "typing" | "saving" | "failed" };

/** Puts what the server has where it is read from; until then it stands here. */
type OnSaved = (content: DraftContent) => Promise<void>;

const WAIT = 800;
const RETRY = 10_000;
const PREFIX = "lodge:draft:";

const timers = new Map<string, ReturnType<typeof setTimeout>>();

export const drafts = createStore<ReadonlyMap<string, Draft>>(restore());

export const draftKey = ({ slug, agentId, number }: DraftId) => `${slug}/${agentId}/${number}`;

/** Takes what was typed: into this browser at once, to the server a moment later. */
export function typeDraft(id: DraftId, content: DraftContent, onSaved: OnSaved, wait = WAIT): void {
  put({ id, content, state: "typing" });
  backUp(draftKey(id), content);
  schedule(id, wait, onSaved);
}

/** The server has it now. */
function dropDraft(id: DraftId): void {
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

async function save(id: DraftId, onSaved: OnSaved): Promise<void> {
  const key = draftKey(id);
  const draft = drafts.get().get(key);
  if (!draft) return;
  put({ ...draft, state: "saving" });
  try {
    await request(draftPath(id), { method: "PUT", body: toInput(draft.content) });
    if (drafts.get().get(key)?.content !== draft.content) return;
    await onSaved(draft.content);
    if (drafts.get().get(key)?.content === draft.content) dropDraft(id);
  } catch {
    const now = drafts.get().get(key);
    if (now?.content !== draft.content) return;
    put({ ...now, state: "failed" });
    schedule(id, RETRY, onSaved);
  }
}

function schedule(id: DraftId, wait: number, onSaved: OnSaved): void {
  const key = draftKey(id);
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => void save(id, onSaved), wait),
  );
}

const draftPath = ({ slug, number }: DraftId) => apiPath(slug, `/tickets/${number}/draft`);

const toInput = ({ text, files, effects }: DraftContent) => ({
  body: text,
  attachmentIds: files.map((file) => file.id),
  effects,
});

function put(draft: Draft): void {
  drafts.set((all) => new Map(all).set(draftKey(draft.id), draft));
}

function without(all: ReadonlyMap<string, Draft>, key: string): ReadonlyMap<string, Draft> {
  if (!all.has(key)) return all;
  const rest = new Map(all);
  rest.delete(key);
  return rest;
}

function backUp(key: string, content: DraftContent | null): void {
  try {
    if (content === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(content));
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
      found.set(draftKey(id), { id, content: parse(text), state: "failed" });
    }
  } catch {
    // Storage is blocked: the server's drafts are all there is.
  }
  return found;
}

function parse(text: string): DraftContent {
  try {
    return JSON.parse(text) as DraftContent;
  } catch {
    return { text, files: [], effects: {} };
  }
}

function saveAllNow(): void {
  for (const { id, content } of drafts.get().values())
    request(draftPath(id), { method: "PUT", body: toInput(content), keepalive: true }).catch(() => undefined);
}
