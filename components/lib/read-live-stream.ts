import type { Presence } from "@/lib/tickets/presence/schemas";
import type { ConfigSignal, LiveEvent, NoticesSignal } from "@/lib/platform/realtime/schemas";
import { createSseParser } from "@/lib/platform/realtime/format";
import type { SseMessage } from "@/lib/platform/realtime/format";

/** Why a stream ended: the session ended, too much was missed, or a new connection is needed. */
export type StreamEnd = "signed_out" | "resync" | "again";

/** The server sends a heartbeat every 15 s. This long without a byte means a dead connection. */
const SILENCE = 40_000;
/** The first bytes come at once. A proxy that buffers them will buffer the rest. */
const FIRST_BYTES = 10_000;

/** Live signals that aren't history: presence, new notifications, changed teams, tags or views. */
export type LiveSignal =
  | { kind: "presence"; present: Presence[] }
  | ({ kind: "notices" } & NoticesSignal)
  | ({ kind: "config" } & ConfigSignal);

type Reader = {
  onOpen: () => void;
  onEvent: (event: LiveEvent) => void;
  onSignal: (signal: LiveSignal) => void;
};

/**
 * Reads live updates until the stream ends. Uses fetch rather than EventSource, which hides a refusal's status
 * and the heartbeat that tells a dead connection from a quiet one.
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
    const parse = createSseParser();
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

function take(event: SseMessage, reader: Reader): StreamEnd | null {
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

function toSignal({ event, data }: SseMessage): LiveSignal | null {
  if (event === "presence") return { kind: "presence", present: JSON.parse(data) as Presence[] };
  if (event === "config") return { kind: "config", ...(JSON.parse(data) as ConfigSignal) };
  return event === "notices" ? { kind: "notices", ...(JSON.parse(data) as NoticesSignal) } : null;
}
