import type { LiveEvent } from "@/lib/platform/realtime/schemas";
import { request } from "./request";
import { apiPath } from "./workspace-context";
import type { LiveSignal } from "./read-live-stream";

/**
 * `live`; `reconnecting`: briefly interrupted; `polling`: interrupted for long, so we poll every few seconds.
 */
export type LiveState = "live" | "reconnecting" | "polling";

/** Messages between tabs. */
export type TabMessage =
  | { kind: "event"; event: LiveEvent }
  | LiveSignal
  | { kind: "resync" }
  | { kind: "state"; state: LiveState }
  | { kind: "hello" };

export type StreamOwner = {
  slug: string;
  signal: AbortSignal;
  position: () => number;
  state: () => LiveState;
  tell: (message: TabMessage) => void;
};

const POLL_AFTER = 15_000;
const POLL_EVERY = 10_000;
/** A short interruption isn't worth reporting. */
const SAY_AFTER = 2_000;

/** Reports an interruption that lasts more than a moment, and polls when it lasts long. */
export function watchInterruption(leader: StreamOwner) {
  const { signal, state, tell } = leader;
  let since: number | null = null;
  let lastPoll = 0;
  let polls = 0;
  const timer = setInterval(() => {
    if (since === null || Date.now() - since < SAY_AFTER) return;
    const next = Date.now() - since < POLL_AFTER ? "reconnecting" : "polling";
    if (next !== state()) tell({ kind: "state", state: next });
    if (next === "polling" && Date.now() - lastPoll >= POLL_EVERY) {
      lastPoll = Date.now();
      void poll(leader);
      // The event log doesn't include these, so refetch them now and then.
      if (++polls % 6 === 0) tell({ kind: "config", about: null });
    }
  }, 1_000);
  signal.addEventListener("abort", () => clearInterval(timer));
  return {
    begin: () => {
      since ??= Date.now();
    },
    over: () => {
      since = null;
      if (state() !== "live") tell({ kind: "state", state: "live" });
    },
  };
}

/** Publishes events as if the stream had, so that nothing loses its place. */
async function poll({ slug, signal, position, tell }: StreamOwner): Promise<void> {
  // When unreachable, try again in ten seconds.
  const events = await readMissedEvents(slug, position(), signal).catch(() => []);
  for (const event of events) tell({ kind: "event", event });
  if (events.length > 0) tell({ kind: "notices", isFresh: true });
}

type Answer = { events: LiveEvent[]; more: boolean };

/** Polls for events since a position in the log, where streams don't get through. @throws ApiError */
async function readMissedEvents(slug: string, after: number, signal: AbortSignal): Promise<LiveEvent[]> {
  const found: LiveEvent[] = [];
  for (let more = true, from = after; more; from = found.at(-1)?.seq ?? after) {
    const answer = await request<Answer>(apiPath(slug, `/events?after=${from}`), { signal });
    found.push(...answer.events);
    more = answer.more && answer.events.length > 0;
  }
  return found;
}
