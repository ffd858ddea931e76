import "server-only";
import type { Tx } from "@/lib/platform/db";

type Proof = { workspaceId: string; ticketId: string; from: string; to: string; verifiedAt: Date };

/** Marks what an unproved visitor wrote in a ticket as proved by the mailbox, and as written by its owner. */
export async function proveMessages(
  tx: Tx,
  { workspaceId, ticketId, from, to, verifiedAt }: Proof,
): Promise<void> {
  await tx.message.updateMany({
    where: { workspaceId, ticketId, contactId: from, method: "NONE" },
    data: { contactId: to, method: "MAILBOX", verifiedAt },
  });
}
