import "server-only";
import { PgBoss } from "pg-boss";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { QUEUES } from "./queues";

const shared = globalThis as typeof globalThis & { lodgeBoss?: Promise<PgBoss> };

/** The process's own door to the queue, started on first use. Its maintenance runs in the worker alone. */
export function boss(): Promise<PgBoss> {
  return (shared.lodgeBoss ??= start({ supervise: false, schedule: false, max: 2 }).catch(
    (error: unknown) => {
      // The next one tries again: a database that was away for a moment must not end the queue for good.
      delete shared.lodgeBoss;
      throw error;
    },
  ));
}

/** Starts the queue. @param options of pg-boss */
export async function start(options: {
  supervise: boolean;
  schedule: boolean;
  max: number;
}): Promise<PgBoss> {
  const queue = new PgBoss({
    connectionString: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL,
    application_name: "lodge-jobs",
    superviseIntervalSeconds: 20,
    monitorIntervalSeconds: 20,
    ...options,
  });
  queue.on("error", (error) => log.warn({ error: error.message }, "job queue"));
  await queue.start();
  for (const [name, settings] of Object.entries(QUEUES)) await queue.createQueue(name, settings);
  return queue;
}

/** Ends the process's door, where it was opened. */
export async function stopBoss(): Promise<void> {
  await (await shared.lodgeBoss)?.stop({ graceful: false });
  delete shared.lodgeBoss;
}
