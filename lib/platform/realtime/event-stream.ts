import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import { followLog } from "./follow-log";
import { subscribe } from "./hub";
import { streamWriter } from "./stream-writer";
import type { StreamWriter } from "./stream-writer";

const HEARTBEAT = 15_000;
/** NOTIFY is only a hint, so the log is looked at now and then without one; and whether the reader may still read. */
const POLL = 3_000;
const MAX_AGE = 10 * 60_000;
/** A reader that leaves so much lying is waited for; one that does so for a heartbeat long is cut off, and resumes. */
const BUFFER = 64 * 1024;

type Options = {
  actor: AgentActor | PortalActor;
  /** Position in the log. For "from now on" the caller reads it beforehand. */
  after: number;
  /** Asked every few seconds: false ends the stream. */
  isStillAllowed: () => Promise<boolean>;
  /** What else goes into the stream, beside the log and without a position in it. Returns what ends it. */
  beside?: (writer: StreamWriter) => () => void;
  signal: AbortSignal;
};

/**
 * A text/event-stream of what changes, from a position in the log on: nothing missed, nothing twice, in order.
 * `id:` is the position to resume from. `resync` says that too much happened to tell; `end` says why it ended
 * (`session`, `shutdown`, `age`). Written against the HTML standard's server-sent events.
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
    // A database that is away for a moment ends nobody's session.
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
