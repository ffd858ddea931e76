import "server-only";
import type { Tx } from "@/lib/platform/db";

/** Locks contacts to the end of the transaction, in one order: nothing is written about them or in their name meanwhile. */
export async function lockContacts(tx: Tx, ids: string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Contact" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
}
