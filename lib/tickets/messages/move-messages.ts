import "server-only";
import type { Tx } from "@/lib/platform/db";

type Move = { workspaceId: string; from: string; to: string };

/** Makes everything that one contact has written another's. How each message was verified stays with it. */
export async function moveMessages(tx: Tx, { workspaceId, from, to }: Move): Promise<void> {
  await tx.message.updateMany({ where: { workspaceId, contactId: from }, data: { contactId: to } });
}
