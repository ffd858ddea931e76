import type { LiveEvent } from "@/lib/platform/realtime/schemas";
import { watchInterruption } from "./poll-missed-events";
import type { LiveState, StreamOwner, TabMessage } from "./poll-missed-events";
import { readLiveStream } from "./read-live-stream";
import type { LiveSignal, StreamEnd } from "./read-live-stream";

export type LiveListener = {
  onEvent: (event: LiveEvent) => void;
  onSignal: (signal: LiveSignal) => void;
  /** Anything may have changed: fetch it all again. */
  onResync: () => void;
  onState: (state: LiveState) => void;
};

const TICK = 5_000;

/**
 * Keeps a workspace's live updates flowing. Of all tabs of the browser one holds the stream (a lock decides which)
 * and tells the others: HTTP/1.1 allows six connections per host.
 * @param after position in the log from which on nothing has been seen
 * @returns a function that ends it
 */
export function connectLive(slug: string, after: number, listener: LiveListener): () => void {
  const stop = new AbortController();
  const channel = new BroadcastChannel(`lodge-live:${slug}`);
  let seq = after;
  let state: LiveState = "live";
  let leading = false;
  /** Of the stream: a tab that comes later is told by us. */
  let present: LiveSignal | undefined;

  const hear = (message: TabMessage) => {
    if (message.kind === "event") {
      seq = Math.max(seq, message.event.seq);
      listener.onEvent(message.event);
    } else if (message.kind === "presence" || message.kind === "notices" || message.kind === "arranged") {
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

  const lead = async () => {
    leading = true;
    await keepStream({ slug, signal: stop.signal, position: () => seq, state: () => state, tell });
  };
  // Without locks (an old browser, plain http) each tab leads for itself.
  const leadership = "locks" in navigator ? holdLock(slug, stop.signal, lead) : lead();
  leadership.catch(() => undefined);

  return () => {
    stop.abort();
    channel.close();
  };
}

async function holdLock(slug: string, signal: AbortSignal, lead: () => Promise<void>): Promise<void> {
  await navigator.locks.request(`lodge-live:${slug}`, { signal }, lead);
}

async function keepStream(leader: StreamOwner): Promise<void> {
  const { slug, signal, tell } = leader;
  const interruption = watchInterruption(leader);
  let failures = 0;
  // Missed too much to catch up by the log: the stream starts at its end, and everything is fetched again.
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
    // The calls that follow find out and say that the session is over.
    if (end === "signed_out") tell({ kind: "resync" });
    failures += 1;
    await pause(end === "again" || end === "resync" ? 250 : Math.min(15_000, 500 * 2 ** failures), signal);
  }
  interruption.over();
}

/** A computer that slept, or a network that went or came back, leaves a stream that looks open and is not. */
function abortAfterSleep(attempt: AbortController): () => void {
  let last = Date.now();
  const abort = () => attempt.abort();
  const timer = setInterval(() => {
    // The timers of a hidden page are slowed down: there, the missing heartbeat tells.
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
