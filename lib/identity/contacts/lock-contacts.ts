import "server-only";
import type { Tx } from "@/lib/platform/db";

/** Locks contacts until the transaction ends, in id order to avoid deadlocks. */
export async function lockContacts(tx: Tx, ids: string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Contact" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
}
