import type { Presence } from "@/lib/tickets/presence/schemas";
import type { ArrangedSignal, LiveEvent, NoticesSignal } from "@/lib/platform/realtime/schemas";
import { createEventStreamParser } from "./parse-event-stream";
import type { StreamEvent } from "./parse-event-stream";

/** Why a stream is over: the session ended, too much was missed, or anything that calls for a new connection. */
export type StreamEnd = "signed_out" | "resync" | "again";

/** The server's heartbeat comes every 15 s: this long without a byte means that the connection is dead. */
const SILENCE = 40_000;
/** The first bytes come at once. A proxy that holds them back will hold back the rest. */
const FIRST_BYTES = 10_000;

/** What is live and no history: who is where, that there is something to read, that teams, tags or views changed. */
export type LiveSignal =
  | { kind: "presence"; present: Presence[] }
  | ({ kind: "notices" } & NoticesSignal)
  | ({ kind: "arranged" } & ArrangedSignal);

type Reader = {
  onOpen: () => void;
  onEvent: (event: LiveEvent) => void;
  onSignal: (signal: LiveSignal) => void;
};

/**
 * Reads live updates until the stream is over. A streamed fetch rather than EventSource, which hides the status of a
 * refusal and the heartbeat that tells a dead connection from a quiet one.
 * @throws when the server can't be reached
 */
export async function readLiveStream(url: string, signal: AbortSignal, reader: Reader): Promise<StreamEnd> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), FIRST_BYTES);
  try {
    const response = await fetch(url, {
      headers: { Accept: "text/event-stream" },
      cache: "no-store",
      signal: AbortSignal.any([signal, silence.signal]),
    });
    if (response.status === 401) return "signed_out";
    if (!response.ok || !response.body)
      throw new Error(`The event stream responded with ${response.status}.`);
    let isOpen = false;
    const parse = createEventStreamParser();
    const decoder = new TextDecoder();
    const body = response.body.getReader();
    for (let piece = await body.read(); !piece.done; piece = await body.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE);
      if (!isOpen) reader.onOpen();
      isOpen = true;
      for (const event of parse(decoder.decode(piece.value, { stream: true }))) {
        const end = take(event, reader);
        if (end) return end;
      }
    }
    return "again";
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
}

function take(event: StreamEvent, reader: Reader): StreamEnd | null {
  const signal = toSignal(event);
  if (signal) {
    reader.onSignal(signal);
    return null;
  }
  if (event.event === "resync") return "resync";
  if (event.event === "end") return event.data.includes('"session"') ? "signed_out" : "again";
  const live = JSON.parse(event.data) as LiveEvent;
  if (typeof live.seq === "number") reader.onEvent(live);
  return null;
}

function toSignal({ event, data }: StreamEvent): LiveSignal | null {
  if (event === "presence") return { kind: "presence", present: JSON.parse(data) as Presence[] };
  if (event === "arranged") return { kind: "arranged", ...(JSON.parse(data) as ArrangedSignal) };
  return event === "notices" ? { kind: "notices", ...(JSON.parse(data) as NoticesSignal) } : null;
}
