import { ApiError, request } from "@/components/lib/request";
import type { RequestOptions } from "@/components/lib/request";
import type { DraftSaved } from "@/lib/tickets/drafts/schemas";
import { createLocalDrafts, draftKey } from "./local-drafts";
import type { Draft, DraftId, LocalDrafts, ServerDraft } from "./local-drafts";

/** Where the page reads the drafts of a ticket from. */
export type DraftServer<C> = {
  /** The server's version, as far as it is known here. */
  known: () => ServerDraft<C>;
  /** Writes the server's version to where the page reads it. */
  keep: (kept: ServerDraft<C>) => Promise<void>;
  /** Fetches the server's version. */
  look: () => Promise<ServerDraft<C>>;
};

type Kind<C> = {
  /** Name of its local copies. */
  name: string;
  path: (id: DraftId) => string;
  /** What is sent to the server. */
  toInput: (content: C) => object;
  /** Merges two versions with the same base. */
  join: (base: C, theirs: C, own: C) => C;
  isSame: (one: C, other: C) => boolean;
};

export type DraftStore<C> = Pick<LocalDrafts<C>, "get" | "subscribe"> & {
  type: (id: DraftId, update: (content: C) => C, server: DraftServer<C>, wait?: number) => void;
  /** Takes in changes from elsewhere, and saves what couldn't be saved before. */
  catchUp: (id: DraftId, server: DraftServer<C>) => void;
  /** Resolves when no save is pending. */
  settled: (id: DraftId) => Promise<void>;
};

const WAIT = 800;
const RETRY = 10_000;
/** A connection may hang for minutes after a computer's sleep. */
const GIVE_UP = 30_000;
const MAX_ATTEMPTS = 10;

/** Drafts of one kind: what is typed is stored in this browser at once and on the server a moment later. */
export function createDraftStore<C>(kind: Kind<C>): DraftStore<C> {
  const local = createLocalDrafts<C>(kind.name);
  const saving = createSaving(kind, local);
  return {
    get: local.get,
    subscribe: local.subscribe,
    type: (id, update, server, wait = WAIT) => {
      const draft = local.get().get(draftKey(id)) ?? startDraft(id, server.known());
      local.put({ ...draft, content: update(draft.content), state: "typing" });
      saving.plan(id, wait, server);
    },
    catchUp: (id, server) => {
      const draft = local.get().get(draftKey(id));
      if (!draft || saving.inFlight(id)) return;
      const now = server.known();
      // Only newer versions: a response sent before the save has the previous one.
      const isNewer = (now.at ?? "") > (draft.base.at ?? "");
      if (isNewer) local.put(rebased(kind, draft, now));
      if (isNewer || !saving.isPlanned(draftKey(id))) saving.plan(id, WAIT, server);
    },
    settled: async (id) => {
      while (saving.inFlight(id)) await saving.inFlight(id);
    },
  };
}

const startDraft = <C>(id: DraftId, base: ServerDraft<C>): Draft<C> => ({
  ...{ id, content: base.content, base, attempts: [] },
  state: "typing",
});

/** The server's version may be what was sent from here: then there's nothing to merge. */
function rebased<C>({ join, isSame }: Kind<C>, draft: Draft<C>, now: ServerDraft<C>): Draft<C> {
  const isOwn = draft.attempts.some((content) => isSame(content, now.content));
  const content = isOwn ? draft.content : join(draft.base.content, now.content, draft.content);
  return { ...draft, content, base: now, attempts: [], state: "typing" };
}

const withAttempt = <C>(draft: Draft<C>): Draft<C> =>
  draft.attempts.includes(draft.content)
    ? draft
    : { ...draft, attempts: [...draft.attempts, draft.content].slice(-MAX_ATTEMPTS) };

/** Saves drafts to the server, one request at a time for each. */
function createSaving<C>(kind: Kind<C>, local: LocalDrafts<C>) {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const inFlight = new Map<string, Promise<void>>();
  const current = (key: string) => local.get().get(key);

  function plan(id: DraftId, wait: number, server: DraftServer<C>): void {
    const key = draftKey(id);
    clearTimeout(timers.get(key));
    const run = () => {
      timers.delete(key);
      const draft = current(key);
      if (!draft) return;
      if (inFlight.has(key)) return plan(id, WAIT, server);
      const save = saveNow(draft, server).finally(() => inFlight.delete(key));
      inFlight.set(key, save);
    };
    timers.set(key, setTimeout(run, wait));
  }

  async function saveNow(draft: Draft<C>, server: DraftServer<C>): Promise<void> {
    local.put(withAttempt({ ...draft, state: "saving" }));
    try {
      const signal = AbortSignal.timeout(GIVE_UP);
      await keepSaved(local, draft, await send(kind, draft, { signal }), server);
    } catch (error) {
      const isChanged = error instanceof ApiError && error.code === "conflict";
      if (isChanged && (await rebaseOnServer(kind, local, draft.id, server))) plan(draft.id, 0, server);
      else retryLater(draft, server);
    }
  }

  function retryLater({ id, content }: Draft<C>, server: DraftServer<C>): void {
    const now = current(draftKey(id));
    // What was typed since is saved on its own schedule.
    if (now?.content !== content) return;
    local.put({ ...now, state: "failed" });
    plan(id, RETRY, server);
  }

  const isPlanned = (key: string) => timers.has(key);
  saveWhenLeaving(kind, local, isPlanned);
  return { plan, isPlanned, inFlight: (id: DraftId) => inFlight.get(draftKey(id)) };
}

/** What was typed since is based on the version just saved. */
async function keepSaved<C>(
  local: LocalDrafts<C>,
  { id, content }: Draft<C>,
  { draftAt }: DraftSaved,
  server: DraftServer<C>,
): Promise<void> {
  const key = draftKey(id);
  const kept = { content, at: draftAt };
  const now = local.get().get(key);
  if (now) local.put({ ...now, base: kept, attempts: [] });
  await server.keep(kept);
  if (local.get().get(key)?.content === content) local.drop(key);
}

/** @returns whether the server has another version, which is now the draft's base */
async function rebaseOnServer<C>(
  kind: Kind<C>,
  local: LocalDrafts<C>,
  id: DraftId,
  server: DraftServer<C>,
): Promise<boolean> {
  const now = await server.look().catch(() => null);
  const draft = local.get().get(draftKey(id));
  if (!draft || !now || now.at === draft.base.at) return false;
  local.put(rebased(kind, draft, now));
  return true;
}

const send = <C>(
  { path, toInput }: Kind<C>,
  { id, content, base }: Draft<C>,
  how: Pick<RequestOptions, "signal" | "keepalive">,
) => request<DraftSaved>(path(id), { method: "PUT", body: { ...toInput(content), base: base.at }, ...how });

/** Unmounting keeps everything. What wasn't opened here is unchanged. */
function saveWhenLeaving<C>(kind: Kind<C>, local: LocalDrafts<C>, isPlanned: (key: string) => boolean): void {
  if (typeof window === "undefined") return;
  window.addEventListener("pagehide", () => {
    for (const [key, draft] of local.get()) {
      if (!isPlanned(key)) continue;
      local.put(withAttempt(draft));
      send(kind, draft, { keepalive: true }).catch(() => undefined);
    }
  });
}
