import { request } from "@/components/api/request";
import { createStore } from "@/components/api/store";
import { apiPath } from "@/components/api/workspace-context";

/** Whose unsaved note on what. */
export type NoteDraftId = { slug: string; number: number };
type NoteDraft = { id: NoteDraftId; text: string; isFailed: boolean };

const WAIT = 800;
const RETRY = 10_000;

const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** What is typed and not yet on the server. */
export const noteDrafts = createStore<ReadonlyMap<string, NoteDraft>>(new Map());

export const noteDraftKey = ({ slug, number }: NoteDraftId) => `${slug}/${number}`;

/** Takes what was typed; the server has it a moment later. */
export function typeNote(id: NoteDraftId, text: string, onSaved: (text: string) => void): void {
  put({ id, text, isFailed: false });
  schedule(id, WAIT, onSaved);
}

/** The text has gone elsewhere (the note was added): nothing of it is saved any more. */
export function dropNote(id: NoteDraftId): void {
  const key = noteDraftKey(id);
  clearTimeout(timers.get(key));
  timers.delete(key);
  noteDrafts.set((all) => {
    const rest = new Map(all);
    return rest.delete(key) ? rest : all;
  });
}

async function save(id: NoteDraftId, onSaved: (text: string) => void): Promise<void> {
  const key = noteDraftKey(id);
  const draft = noteDrafts.get().get(key);
  if (!draft) return;
  const isCurrent = () => noteDrafts.get().get(key)?.text === draft.text;
  try {
    await send(draft);
    if (!isCurrent()) return;
    onSaved(draft.text);
    dropNote(id);
  } catch {
    if (!isCurrent()) return;
    put({ ...draft, isFailed: true });
    schedule(id, RETRY, onSaved);
  }
}

function schedule(id: NoteDraftId, wait: number, onSaved: (text: string) => void): void {
  const key = noteDraftKey(id);
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => void save(id, onSaved), wait),
  );
}

const send = ({ id, text }: NoteDraft, keepalive = false) =>
  request<void>(apiPath(id.slug, `/tickets/${id.number}/note-draft`), {
    method: "PUT",
    body: { body: text },
    keepalive,
  });

function put(draft: NoteDraft): void {
  noteDrafts.set((all) => new Map(all).set(noteDraftKey(draft.id), draft));
}

// A page that goes takes nothing with it.
if (typeof window !== "undefined")
  window.addEventListener("pagehide", () => {
    for (const draft of noteDrafts.get().values()) send(draft, true).catch(() => undefined);
  });
