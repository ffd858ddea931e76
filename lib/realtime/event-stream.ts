import "server-only";
import type { AgentActor, PortalActor } from "@/lib/auth/actors";
import { listEvents } from "@/lib/events/list-events";
import type { LiveEvent } from "./schemas";
import { subscribe } from "./hub";

const HEARTBEAT = 15_000;
/** NOTIFY is only a hint, so the log is looked at now and then without one; and whether the reader may still read. */
const POLL = 4_000;
const MAX_AGE = 10 * 60_000;
const MAX_REPLAY = 5_000;
const encoder = new TextEncoder();

type Options = {
  actor: AgentActor | PortalActor;
  /** Position in the log; null for "from now on" is for the caller to read beforehand. */
  after: number;
  /** Asked every few seconds: false ends the stream. */
  isStillAllowed: () => Promise<boolean>;
  signal: AbortSignal;
};

/**
 * A text/event-stream of what changes, from a position in the log on: nothing missed, nothing twice, in order.
 * `id:` is the position to resume from. `resync` says that too much happened to tell; `end` says why it ended
 * (`session`, `shutdown`, `age`). Written against the HTML standard's server-sent events.
 */
export function eventStream({ actor, after, isStillAllowed, signal }: Options): Response {
  let close: (reason?: string) => void = () => undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        close = run(controller, { actor, after, isStillAllowed });
        signal.addEventListener("abort", () => close(), { once: true });
      },
      cancel: () => close(),
    },
    // A reader that stands still for 64 KB is cut off and resumes: memory is bounded.
    new ByteLengthQueuingStrategy({ highWaterMark: 64 * 1024 }),
  );
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "private, no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}

function run(
  controller: ReadableStreamDefaultController<Uint8Array>,
  { actor, after, isStillAllowed }: Omit<Options, "signal">,
): (reason?: string) => void {
  let position = after;
  let reading = false;
  let again = false;
  let open = true;

  const send = (text: string) => {
    if (!open) return;
    if ((controller.desiredSize ?? 0) <= 0) return end();
    controller.enqueue(encoder.encode(text));
  };
  const end = (reason?: string) => {
    if (!open) return;
    if (reason && (controller.desiredSize ?? 0) > 0)
      controller.enqueue(encoder.encode(`event: end\ndata: ${JSON.stringify({ reason })}\n\n`));
    open = false;
    unsubscribe();
    timers.forEach(clearInterval);
    clearTimeout(oldest);
    try {
      controller.close();
    } catch {
      // The reader has gone already.
    }
  };
  const catchUp = async () => {
    let sent = 0;
    for (let more = true; more && open;) {
      const batch = await listEvents(actor, position);
      sent += batch.events.length;
      if (sent > MAX_REPLAY) return send(`id: ${batch.reached}\nevent: resync\ndata: {}\n\n`);
      batch.events.forEach((event) => send(frame(event)));
      position = batch.reached;
      more = batch.more;
    }
  };
  const read = () => {
    again = true;
    if (reading) return;
    reading = true;
    void (async () => {
      while (again && open) {
        again = false;
        // A database that is away for a moment is no news; the next poll finds what was missed.
        await catchUp().catch(() => undefined);
      }
      reading = false;
    })();
  };
  const check = async () => {
    read();
    if (!(await isStillAllowed().catch(() => true))) end("session");
  };

  const unsubscribe = subscribe(
    (workspaceId) => (workspaceId === null || workspaceId === actor.workspaceId) && read(),
    () => end("shutdown"),
  );
  const timers = [
    setInterval(() => send(": still here\n\n"), HEARTBEAT),
    setInterval(() => void check(), POLL),
  ];
  const oldest = setTimeout(() => end("age"), MAX_AGE);
  send("retry: 2000\n: hello\n\n");
  read();
  return end;
}

const frame = (event: LiveEvent) =>
  `id: ${event.seq}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
