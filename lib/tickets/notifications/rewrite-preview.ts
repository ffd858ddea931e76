import "server-only";
import type { Tx } from "@/lib/platform/db";

type Rewritten = { workspaceId: string; ticketId: string; actorName: string; from: string; to: string };

/** Replaces a note's text in notifications. Part of the command that edits or deletes it. */
export async function rewritePreview(
  tx: Tx,
  { workspaceId, ticketId, actorName, from, to }: Rewritten,
): Promise<void> {
  await tx.notification.updateMany({
    where: { workspaceId, ticketId, actorName, preview: from, kind: { in: ["MENTION", "FOLLOWED"] } },
    data: { preview: to },
  });
}
