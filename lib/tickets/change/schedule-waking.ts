import "server-only";
import type { Tx } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs/enqueue";

/** A job for the end of a sleep. It looks at what is due then, so a sleep that was changed needs no other. */
export async function scheduleWaking(tx: Tx, workspaceId: string, until: Date): Promise<void> {
  await enqueue(tx, "wake-tickets", { workspaceId }, until);
}
