import "server-only";
import pg from "pg";
import { env } from "@/lib/platform/env";
import { CHANNEL } from "@/lib/platform/events/record-event";
import { log } from "@/lib/platform/log";
import type { ConfigKind } from "./schemas";
import { SIGNALS } from "./signals";
import { db } from "@/lib/platform/db";

type Wake = (workspaceId: string | null) => void;
/** A received signal. `agentIds` null: all agents of the workspace. */
type ReceivedSignal = { kind: string; workspaceId: string; agentIds: string[] | null; about?: ConfigKind };
type Hear = (signal: ReceivedSignal | null) => void;

/** One LISTEN connection per process. A notification is only a hint: each stream reads the log. */
type Hub = {
  readers: Set<Wake>;
  signalListeners: Set<Hear>;
  closers: Set<() => void>;
  listening: boolean;
  closed: boolean;
};

// Streams live in Next's module graph, the shutdown outside of it: they share this state.
const shared = globalThis as typeof globalThis & { lodgeHub?: Hub };
const hub = (): Hub =>
  (shared.lodgeHub ??= {
    readers: new Set(),
    signalListeners: new Set(),
    closers: new Set(),
    listening: false,
    closed: false,
  });

/**
 * @param wake called when a workspace has news; with null after a lost connection, when any may have
 * @returns unsubscribes
 */
export function subscribe(wake: Wake, close: () => void): () => void {
  const { readers, closers, closed } = hub();
  readers.add(wake);
  closers.add(close);
  if (closed) queueMicrotask(close);
  else void listen();
  return () => {
    readers.delete(wake);
    closers.delete(close);
  };
}

/**
 * @param listener called with each signal; with null after a lost connection, when some may have been missed. Needs a
 *   subscription to the log, which holds the connection.
 * @returns unsubscribes
 */
export function onSignal(listener: Hear): () => void {
  const { signalListeners } = hub();
  signalListeners.add(listener);
  return () => signalListeners.delete(listener);
}

/** Whether the process is shutting down. */
const isClosing = () => hub().closed;

/** Ends every stream of the process, for the shutdown. */
export function closeStreams(): void {
  hub().closed = true;
  for (const close of hub().closers) close();
}

function receive({ channel, payload }: pg.Notification): void {
  const { readers, signalListeners } = hub();
  if (channel === CHANNEL) return readers.forEach((wake) => wake(payload ?? null));
  const signal = JSON.parse(payload ?? "null") as ReceivedSignal | null;
  signalListeners.forEach((listener) => listener(signal));
}

async function listen(delay = 500): Promise<void> {
  const state = hub();
  if (state.listening || state.closed) return;
  state.listening = true;
  const client = new pg.Client({
    connectionString: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL,
    application_name: "lodge-listen",
    keepAlive: true,
    connectionTimeoutMillis: 5000,
  });
  let lost = false;
  const again = () => {
    // A connection may report its end more than once.
    if (lost) return;
    lost = true;
    state.listening = false;
    client.end().catch(() => undefined);
    setTimeout(() => void listen(Math.min(delay * 2, 10_000)), delay).unref();
  };
  client.on("error", again);
  client.on("end", again);
  client.on("notification", receive);
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}; LISTEN ${SIGNALS}`);
    delay = 500;
    // Catches up on what happened while disconnected.
    state.readers.forEach((wake) => wake(null));
    state.signalListeners.forEach((listener) => listener(null));
  } catch (error) {
    log.warn(
      { error: error instanceof Error ? error.message : "unknown" },
      "live updates: connection failed",
    );
    again();
  }
}

/** Whether the process can serve: it isn't shutting down, and the database responds within a second. */
export async function isReady(): Promise<boolean> {
  if (isClosing()) return false;
  const answer = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 1000));
  return Promise.race([answer, late]);
}
