import "server-only";
import { PgBoss } from "pg-boss";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { QUEUES } from "./queues";

const shared = globalThis as typeof globalThis & { lodgeBoss?: Promise<PgBoss> };

/** This process's queue client, started on first use. Only the worker runs maintenance. */
export function boss(): Promise<PgBoss> {
  return (shared.lodgeBoss ??= start({ supervise: false, schedule: false, max: 2 }).catch(
    (error: unknown) => {
      // The next call tries again: a short database outage must not disable the queue.
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

/** Stops this process's queue client, if it was started. */
export async function stopBoss(): Promise<void> {
  await (await shared.lodgeBoss)?.stop({ graceful: false });
  delete shared.lodgeBoss;
}
