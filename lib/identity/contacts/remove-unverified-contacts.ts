import "server-only";
import type { Tx } from "@/lib/platform/db";
import { lockContacts } from "./lock-contacts";

/**
 * Deletes contacts that were created for a single ticket, once it is deleted or moved. Keeps verified contacts and
 * those with notes.
 * @returns how many were deleted
 */
export async function removeUnverifiedContacts(tx: Tx, ids: string[]): Promise<number> {
  await lockContacts(tx, ids);
  const nothing = { identities: { none: {} }, tickets: { none: {} }, messages: { none: {} } };
  const { count } = await tx.contact.deleteMany({
    where: { id: { in: ids }, ...nothing, notes: { none: {} } },
  });
  return count;
}
