import type { LiveEvent } from "@/lib/platform/realtime/schemas";
import { watchInterruption } from "./poll-missed-events";
import type { LiveState, StreamOwner, TabMessage } from "./poll-missed-events";
import { readLiveStream } from "./read-live-stream";
import type { LiveSignal, StreamEnd } from "./read-live-stream";

export type LiveListener = {
  onEvent: (event: LiveEvent) => void;
  onSignal: (signal: LiveSignal) => void;
  /** Anything may have changed: refetch everything. */
  onResync: () => void;
  onState: (state: LiveState) => void;
};

const TICK = 5_000;

/**
 * Keeps a workspace's live updates flowing. One tab of the browser holds the stream (a lock decides which) and
 * informs the others, because HTTP/1.1 allows six connections per host.
 * @param after position in the event log up to which everything is known
 * @returns a function that ends it
 */
export function connectLive(slug: string, after: number, listener: LiveListener): () => void {
  const stop = new AbortController();
  const channel = new BroadcastChannel(`lodge-live:${slug}`);
  let seq = after;
  let state: LiveState = "live";
  let leading = false;
  /** The stream's state, for tabs that join later. */
  let present: LiveSignal | undefined;

  const hear = (message: TabMessage) => {
    if (message.kind === "event") {
      seq = Math.max(seq, message.event.seq);
      listener.onEvent(message.event);
    } else if (message.kind === "presence" || message.kind === "notices" || message.kind === "config") {
      if (message.kind === "presence") present = message;
      listener.onSignal(message);
    } else if (message.kind === "resync") {
      listener.onResync();
    } else if (message.kind === "state") {
      state = message.state;
      listener.onState(state);
    } else if (leading) {
      channel.postMessage({ kind: "state", state } satisfies TabMessage);
      if (present) channel.postMessage(present);
    }
  };
  const tell = (message: TabMessage) => {
    hear(message);
    channel.postMessage(message);
  };
  channel.onmessage = (event: MessageEvent<TabMessage>) => hear(event.data);
  channel.postMessage({ kind: "hello" } satisfies TabMessage);

  whenLeading(slug, stop.signal, async () => {
    leading = true;
    await keepStream({ slug, signal: stop.signal, position: () => seq, state: () => state, tell });
  });

  return () => {
    stop.abort();
    channel.close();
  };
}

/** Runs in one tab at a time. Without locks (an old browser, plain HTTP) every tab holds its own stream. */
function whenLeading(slug: string, signal: AbortSignal, lead: () => Promise<void>): void {
  const leadership =
    "locks" in navigator ? navigator.locks.request(`lodge-live:${slug}`, { signal }, lead) : lead();
  leadership.catch(() => undefined);
}

async function keepStream(leader: StreamOwner): Promise<void> {
  const { slug, signal, tell } = leader;
  const interruption = watchInterruption(leader);
  let failures = 0;
  // Missed too much to catch up: the stream starts at the end of the log and everything is refetched.
  let afresh = false;
  while (!signal.aborted) {
    const attempt = new AbortController();
    const release = abortAfterSleep(attempt);
    const url: string = `/api/workspaces/${slug}/events${afresh ? "" : `?after=${leader.position()}`}`;
    const end: StreamEnd | "failed" = await readLiveStream(url, AbortSignal.any([signal, attempt.signal]), {
      onOpen: () => {
        if (afresh) tell({ kind: "resync" });
        afresh = false;
        failures = 0;
        interruption.over();
      },
      onEvent: (event) => tell({ kind: "event", event }),
      onSignal: tell,
    }).catch(() => "failed" as const);
    release();
    if (signal.aborted) break;
    interruption.begin();
    afresh ||= end === "resync";
    // The next requests will find out and report that the session is over.
    if (end === "signed_out") tell({ kind: "resync" });
    failures += 1;
    await pause(end === "again" || end === "resync" ? 250 : Math.min(15_000, 500 * 2 ** failures), signal);
  }
  interruption.over();
}

/** After a computer's sleep or a network change, a stream may look open but be dead. */
function abortAfterSleep(attempt: AbortController): () => void {
  let last = Date.now();
  const abort = () => attempt.abort();
  const timer = setInterval(() => {
    // Timers of hidden pages are throttled: there, a missing heartbeat shows that the stream is dead.
    if (document.visibilityState === "visible" && Date.now() - last > 4 * TICK) abort();
    last = Date.now();
  }, TICK);
  window.addEventListener("online", abort);
  window.addEventListener("offline", abort);
  return () => {
    clearInterval(timer);
    window.removeEventListener("online", abort);
    window.removeEventListener("offline", abort);
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      window.removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds * (0.75 + Math.random() / 2));
    signal.addEventListener("abort", done);
    window.addEventListener("online", done);
  });
}
