import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

/**
 * Finds a file that the actor may see: agents all files of their workspace's tickets, customers those of their own
 * tickets, and both their own unsent uploads.
 * @throws DomainError not_found
 */
export async function findAttachment(actor: AgentActor | PortalActor, id: string) {
  const mine =
    actor.kind === "agent"
      ? [{ ticketId: { not: null } }, { agentId: actor.agentId }]
      : [{ ticket: { requesterId: actor.contactId } }, { contactId: actor.contactId }];
  const row = await db.attachment.findFirst({
    where: { workspaceId: actor.workspaceId, id, OR: mine },
    select: { id: true, name: true, contentType: true, size: true, storageKey: true },
  });
  if (!row) throw notFound("file");
  return row;
}
