import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";

/** What a customer typed has been sent. Part of that command. @param ticket the number, 0 for a new ticket */
export async function clearPortalDraft(tx: Tx, actor: PortalActor, ticket: number): Promise<void> {
  const { workspaceId, contactId } = actor;
  await tx.portalDraft.deleteMany({ where: { workspaceId, contactId, ticket } });
}
