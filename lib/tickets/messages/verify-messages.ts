import "server-only";
import type { Tx } from "@/lib/platform/db";

type Verification = { workspaceId: string; ticketId: string; from: string; to: string; verifiedAt: Date };

/** Marks what an unverified visitor wrote in a ticket as verified by the mailbox, and as written by its owner. */
export async function verifyMessages(
  tx: Tx,
  { workspaceId, ticketId, from, to, verifiedAt }: Verification,
): Promise<void> {
  await tx.message.updateMany({
    where: { workspaceId, ticketId, contactId: from, method: "NONE" },
    data: { contactId: to, method: "MAILBOX", verifiedAt },
  });
}
