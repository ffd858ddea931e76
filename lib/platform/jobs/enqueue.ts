import "server-only";
import { fromPrisma } from "pg-boss";
import type { Tx } from "@/lib/platform/db";
import { boss } from "./boss";
import type { Jobs, QueueName } from "./queues";

/**
 * Adds a job in the command's transaction: it exists if, and only if, the command commits.
 * @param startAfter when to run it; now by default
 */
export async function enqueue<Q extends QueueName>(
  tx: Tx,
  queue: Q,
  data: Jobs[Q],
  startAfter?: Date,
): Promise<void> {
  await (await boss()).send(queue, data, { db: fromPrisma(tx), ...(startAfter && { startAfter }) });
}
