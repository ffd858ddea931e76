import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";

/** Requires that uploads are the author's own and not sent yet. @throws DomainError invalid */
export async function requireOwnUploads(tx: Tx, actor: AgentActor, attachmentIds: string[]): Promise<void> {
  const ids = [...new Set(attachmentIds)];
  if (ids.length === 0) return;
  const { workspaceId, agentId } = actor;
  const count = await tx.attachment.count({
    where: { workspaceId, agentId, messageId: null, id: { in: ids } },
  });
  if (count === ids.length) return;
  const message = "An attached file is no longer available. Attach it again.";
  throw new DomainError("invalid", message, { issues: [{ path: "attachmentIds", message }] });
}
