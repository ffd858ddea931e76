import "server-only";
import type { Tx } from "@/lib/platform/db";
import { lockContacts } from "./lock-contacts";

/**
 * Forgets contacts that were made for one ticket each, once that is gone or somebody else's. A proved one stays, and
 * so does one about whom agents have written something down.
 * @returns how many are forgotten
 */
export async function removeUnprovedContacts(tx: Tx, ids: string[]): Promise<number> {
  await lockContacts(tx, ids);
  const nothing = { identities: { none: {} }, tickets: { none: {} }, messages: { none: {} } };
  const { count } = await tx.contact.deleteMany({
    where: { id: { in: ids }, ...nothing, notes: { none: {} } },
  });
  return count;
}
