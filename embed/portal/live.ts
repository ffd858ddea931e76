import type { LiveEvent } from "@/lib/platform/realtime/schemas";
import { createSseParser } from "@/lib/platform/realtime/format";
import type { SseMessage } from "@/lib/platform/realtime/format";
import type { Api } from "./api";
import { backoff, wait } from "./wait";

/** The server sends a heartbeat every 15 s; a longer silence means that the connection is lost. */
const SILENCE = 40_000;

type Options = {
  api: Api;
  after: number;
  onEvent: (event: LiveEvent) => void;
  /** Too many events were missed: refetch everything. */
  onResync: () => void;
  onConnection: (lost: boolean) => void;
};

/**
 * Follows the workspace's events while the page is open: resumes after the last event, pauses while the page is hidden,
 * and drops silent connections.
 */
export async function followEvents(options: Options): Promise<never> {
  let after = options.after;
  for (let failures = 0; ;) {
    await visible();
    const opened = Date.now();
    try {
      await follow(options, after, (seq) => {
        after = seq;
        failures = 0;
      });
    } catch {
      failures++;
    }
    if (document.hidden) continue;
    if (Date.now() - opened > SILENCE) failures = 0;
    options.onConnection(failures > 1);
    await wait(backoff(failures));
  }
}

async function follow(options: Options, after: number, onSeq: (seq: number) => void): Promise<void> {
  const abort = new AbortController();
  const stop = () => abort.abort();
  const stopWhenHidden = () => document.hidden && stop();
  let silence = window.setTimeout(stop, SILENCE);
  const parse = createSseParser();
  const receive = ({ id, event, data }: SseMessage) => {
    if (id) onSeq(Number(id));
    if (event === "resync") options.onResync();
    else if (event === "end") stop();
    else options.onEvent(JSON.parse(data) as LiveEvent);
  };
  document.addEventListener("visibilitychange", stopWhenHidden);
  try {
    const response = await options.api.request(`/api/portal/events?after=${after}`, { signal: abort.signal });
    options.onConnection(false);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) return;
      clearTimeout(silence);
      silence = window.setTimeout(stop, SILENCE);
      parse(chunk.value).forEach(receive);
    }
  } finally {
    clearTimeout(silence);
    document.removeEventListener("visibilitychange", stopWhenHidden);
  }
}

const visible = () =>
  new Promise<void>((resolve) => {
    if (!document.hidden) return resolve();
    const check = () => {
      if (document.hidden) return;
      document.removeEventListener("visibilitychange", check);
      resolve();
    };
    document.addEventListener("visibilitychange", check);
  });
