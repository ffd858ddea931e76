import type { LiveEvent } from "@/lib/platform/realtime/schemas";
import { request } from "./request";
import { apiPath } from "./workspace-context";
import type { LiveSignal } from "./read-live-stream";

/** `live`; `reconnecting`: interrupted, being mended; `polling`: interrupted for long, so we ask every few seconds. */
export type LiveState = "live" | "reconnecting" | "polling";

/** What the tabs of a browser tell each other. */
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
/** A quick interruption is nobody's business. */
const SAY_AFTER = 2_000;

/** Says so when the stream is away for more than a moment, and asks in its stead when it is away for long. */
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
      // The log does not tell of these; seldom is enough.
      if (++polls % 6 === 0) tell({ kind: "arranged", about: null });
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

/** Tells what has happened as if the stream had: nothing loses its place over it. */
async function poll({ slug, signal, position, tell }: StreamOwner): Promise<void> {
  // Who can't be reached is asked again in ten seconds.
  const events = await readMissedEvents(slug, position(), signal).catch(() => []);
  for (const event of events) tell({ kind: "event", event });
  if (events.length > 0) tell({ kind: "notices", isFresh: true });
}

type Answer = { events: LiveEvent[]; more: boolean };

/**
 * Asks for what has happened since a position in the log, where no stream gets through: an ordinary request does.
 * @throws ApiError
 */
async function readMissedEvents(slug: string, after: number, signal: AbortSignal): Promise<LiveEvent[]> {
  const found: LiveEvent[] = [];
  for (let more = true, from = after; more; from = found.at(-1)?.seq ?? after) {
    const answer = await request<Answer>(apiPath(slug, `/events?after=${from}`), { signal });
    found.push(...answer.events);
    more = answer.more && answer.events.length > 0;
  }
  return found;
}
