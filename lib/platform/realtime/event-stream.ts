import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import { followLog } from "./follow-log";
import { subscribe } from "./hub";
import { streamWriter } from "./stream-writer";
import type { StreamWriter } from "./stream-writer";

const HEARTBEAT = 15_000;
/** NOTIFY is only a hint: the log, and whether the reader may still read, are also checked at this interval. */
const POLL = 3_000;
const MAX_AGE = 10 * 60_000;
/** Bytes buffered for a slow reader. One that stays over it for a heartbeat is disconnected, and resumes. */
const BUFFER = 64 * 1024;

type Options = {
  actor: AgentActor | PortalActor;
  /** Position in the log to start after. */
  after: number;
  /** Checked every few seconds; false ends the stream. */
  isStillAllowed: () => Promise<boolean>;
  /** Sends more into the stream, without a position. Returns a function that stops it. */
  beside?: (writer: StreamWriter) => () => void;
  signal: AbortSignal;
};

/**
 * A text/event-stream of the log from a position on: complete, in order, each event once. `id:` is the position to
 * resume from, `resync` means that the reader missed too much, `end` gives the reason (`session`, `shutdown`, `age`).
 * See server-sent events in the HTML standard.
 */
export function eventStream({ signal, ...options }: Options): Response {
  let opened: ReturnType<typeof open> | undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        opened = open(controller, options);
        if (signal.aborted) opened.end();
        else signal.addEventListener("abort", () => opened?.end(), { once: true });
      },
      pull: () => opened?.resume(),
      cancel: () => opened?.end(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: BUFFER }),
  );
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "private, no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}

function open(
  controller: ReadableStreamDefaultController<Uint8Array>,
  { actor, after, isStillAllowed, beside }: Omit<Options, "signal">,
): { end: (reason?: string) => void; resume: () => void } {
  const writer = streamWriter(controller);
  const { wake, resume } = followLog(actor, after, writer);

  const end = (reason?: string) => {
    unsubscribe();
    endBeside?.();
    timers.forEach(clearInterval);
    clearTimeout(oldest);
    writer.end(reason);
  };
  const beat = () => {
    if (writer.hasRoom()) writer.send(": still here\n\n");
    else end();
  };
  const check = async () => {
    wake();
    // A short database outage must not end sessions.
    if (!(await isStillAllowed().catch(() => true))) end("session");
  };

  const unsubscribe = subscribe(
    (workspaceId) => (workspaceId === null || workspaceId === actor.workspaceId) && wake(),
    () => end("shutdown"),
  );
  const timers = [setInterval(beat, HEARTBEAT), setInterval(() => void check(), POLL)];
  const oldest = setTimeout(() => end("age"), MAX_AGE);
  writer.send("retry: 2000\n: hello\n\n");
  const endBeside = beside?.(writer);
  wake();
  return { end, resume };
}
