import "server-only";
import type { Tx } from "@/lib/db";

/** Forgets a contact that was made for one ticket, once that belongs to somebody else. A proved one stays. */
export async function removeUnprovedContact(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.contact.deleteMany({
    where: { workspaceId, id, identities: { none: {} }, tickets: { none: {} }, messages: { none: {} } },
  });
}
