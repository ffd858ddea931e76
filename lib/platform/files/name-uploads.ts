import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";

/** What the files are called that are about to go with a message, as far as they are the author's own. */
export async function nameUploads(
  tx: Tx,
  actor: AgentActor | PortalActor,
  attachmentIds: string[],
): Promise<{ name: string }[]> {
  if (attachmentIds.length === 0) return [];
  const owner = actor.kind === "agent" ? { agentId: actor.agentId } : { contactId: actor.contactId };
  return tx.attachment.findMany({
    where: { workspaceId: actor.workspaceId, ...owner, messageId: null, id: { in: attachmentIds } },
    orderBy: { id: "asc" },
    select: { name: true },
  });
}
