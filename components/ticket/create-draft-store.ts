import { ApiError, request } from "@/components/api/request";
import type { DraftSaved } from "@/lib/drafts/schemas";
import { createDraftShelf, draftKey } from "./draft-shelf";
import type { Draft, DraftId, DraftShelf, KeptDraft } from "./draft-shelf";

/** Where the drafts of a ticket are shown from. */
export type DraftServer<C> = {
  /** What the server has by now, as far as it is known here. */
  known: () => KeptDraft<C>;
  /** Puts what the server has got where it is read from; until then it stands here. */
  keep: (kept: KeptDraft<C>) => Promise<void>;
  /** Asks for what the server has. */
  look: () => Promise<KeptDraft<C>>;
};

type Kind<C> = {
  /** Of its copies in this browser. */
  name: string;
  path: (id: DraftId) => string;
  /** What the server is given of it. */
  toInput: (content: C) => object;
  /** What two say that began from the same. */
  join: (base: C, theirs: C, own: C) => C;
};

export type DraftStore<C> = Pick<DraftShelf<C>, "get" | "subscribe"> & {
  type: (id: DraftId, update: (content: C) => C, server: DraftServer<C>, wait?: number) => void;
  /** Takes in what the server has got since by another way, and saves what could not be saved before. */
  catchUp: (id: DraftId, server: DraftServer<C>) => void;
};

const WAIT = 800;
const RETRY = 10_000;

/** Drafts of one kind: what is typed is in this browser at once and on the server a moment later. */
export function createDraftStore<C>(kind: Kind<C>): DraftStore<C> {
  const shelf = createDraftShelf<C>(kind.name);
  const saving = createSaving(kind, shelf);
  return {
    get: shelf.get,
    subscribe: shelf.subscribe,
    type: (id, update, server, wait = WAIT) => {
      const { content, base } = shelf.get().get(draftKey(id)) ?? begunFrom(server.known());
      shelf.put({ id, content: update(content), base, state: "typing" });
      saving.plan(id, wait, server);
    },
    catchUp: (id, server) => {
      const draft = shelf.get().get(draftKey(id));
      if (!draft || saving.isUnderWay(id)) return;
      const now = server.known();
      // Only what is newer: an answer that was under way while it was saved holds the one before.
      const isNewer = (now.at ?? "") > (draft.base.at ?? "");
      if (isNewer) shelf.put(joined(kind, draft, now));
      if (isNewer || !saving.isPlanned(id)) saving.plan(id, WAIT, server);
    },
  };
}

const begunFrom = <C>(base: KeptDraft<C>) => ({ content: base.content, base });

const joined = <C>({ join }: Kind<C>, draft: Draft<C>, now: KeptDraft<C>): Draft<C> => ({
  ...draft,
  content: join(draft.base.content, now.content, draft.content),
  base: now,
  state: "typing",
});

/** Brings drafts to the server, of each one after the other. */
function createSaving<C>(kind: Kind<C>, shelf: DraftShelf<C>) {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const underWay = new Set<string>();
  const current = (key: string) => shelf.get().get(key);

  function plan(id: DraftId, wait: number, server: DraftServer<C>): void {
    const key = draftKey(id);
    clearTimeout(timers.get(key));
    const run = () => {
      timers.delete(key);
      const draft = current(key);
      if (draft) void save(draft, server);
    };
    timers.set(key, setTimeout(run, wait));
  }

  async function save(draft: Draft<C>, server: DraftServer<C>): Promise<void> {
    const { id } = draft;
    const key = draftKey(id);
    if (underWay.has(key)) return plan(id, WAIT, server);
    underWay.add(key);
    shelf.put({ ...draft, state: "saving" });
    try {
      await keep(draft, await send(kind, draft, { base: draft.base.at }), server);
    } catch (error) {
      const isChanged = error instanceof ApiError && error.code === "conflict";
      if (isChanged && (await joinNewer(key, server))) plan(id, 0, server);
      else tryAgain(draft, server);
    } finally {
      underWay.delete(key);
    }
  }

  function tryAgain(draft: Draft<C>, server: DraftServer<C>): void {
    // What was typed on meanwhile has its own time.
    if (current(draftKey(draft.id))?.content !== draft.content) return;
    shelf.put({ ...draft, state: "failed" });
    plan(draft.id, RETRY, server);
  }

  /** What was typed on meanwhile begins from what is saved now. */
  async function keep({ id, content }: Draft<C>, { draftAt }: DraftSaved, server: DraftServer<C>) {
    const key = draftKey(id);
    const kept = { content, at: draftAt };
    const isCurrent = () => current(key)?.content === content;
    const now = current(key);
    if (now) shelf.put({ ...now, base: kept });
    if (isCurrent()) await server.keep(kept);
    if (isCurrent()) shelf.drop(key);
  }

  /** @returns whether the server has something else, from which the draft begins now */
  async function joinNewer(key: string, server: DraftServer<C>): Promise<boolean> {
    const now = await server.look().catch(() => null);
    const draft = current(key);
    if (!draft || !now || now.at === draft.base.at) return false;
    shelf.put(joined(kind, draft, now));
    return true;
  }

  saveWhenLeaving(kind, shelf, underWay);
  return {
    plan,
    isPlanned: (id: DraftId) => timers.has(draftKey(id)),
    isUnderWay: (id: DraftId) => underWay.has(draftKey(id)),
  };
}

/** @param how `base` left out: whatever the server has is replaced */
const send = <C>(
  { path, toInput }: Kind<C>,
  { id, content }: Draft<C>,
  how: { base?: string | null; keepalive?: boolean },
) =>
  request<DraftSaved>(path(id), {
    method: "PUT",
    body: { ...toInput(content), ...("base" in how && { base: how.base }) },
    keepalive: how.keepalive ?? false,
  });

/** A page that goes takes nothing with it. What is under way makes the base an old one. */
function saveWhenLeaving<C>(kind: Kind<C>, shelf: DraftShelf<C>, underWay: ReadonlySet<string>): void {
  if (typeof window === "undefined") return;
  window.addEventListener("pagehide", () => {
    for (const [key, draft] of shelf.get()) {
      const base = underWay.has(key) ? {} : { base: draft.base.at };
      send(kind, draft, { ...base, keepalive: true }).catch(() => undefined);
    }
  });
}
