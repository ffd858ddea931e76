import "server-only";
import type { Tx } from "@/lib/db";

/** Forgets contacts that were made for one ticket each, once that is gone or somebody else's. A proved one stays. */
export async function removeUnprovedContacts(tx: Tx, ids: string[]): Promise<void> {
  await tx.contact.deleteMany({
    where: { id: { in: ids }, identities: { none: {} }, tickets: { none: {} }, messages: { none: {} } },
  });
}
