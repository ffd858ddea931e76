import "server-only";
import type { Tx } from "@/lib/platform/db";

/** Files go where their messages go. */
export async function moveFiles(
  tx: Tx,
  { workspaceId, messageIds, to }: { workspaceId: string; messageIds: string[]; to: string },
): Promise<void> {
  await tx.attachment.updateMany({
    where: { workspaceId, messageId: { in: messageIds } },
    data: { ticketId: to },
  });
}
