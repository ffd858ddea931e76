import "server-only";
import type { Tx } from "@/lib/platform/db";

type Rewritten = { workspaceId: string; ticketId: string; actorName: string; from: string; to: string };

/** What agents were told of a note begins as the note does now. Part of the command that changes or deletes it. */
export async function rewritePreview(
  tx: Tx,
  { workspaceId, ticketId, actorName, from, to }: Rewritten,
): Promise<void> {
  await tx.notification.updateMany({
    where: { workspaceId, ticketId, actorName, preview: from, kind: { in: ["MENTION", "FOLLOWED"] } },
    data: { preview: to },
  });
}
