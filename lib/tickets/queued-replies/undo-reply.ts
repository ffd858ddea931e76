import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { lockTicket } from "@/lib/tickets/model/lock-ticket";
import { endReplies } from "./end-replies";
import { findOwnReply } from "./find-own-reply";

/**
 * Undoes an agent's own reply before it is sent: text, files and effects become their draft again. Idempotent.
 * @throws DomainError not_found (also for another agent's), conflict (already sent)
 */
export async function undoReply(actor: AgentActor, id: string): Promise<void> {
  await transaction(async (tx) => {
    const { number } = await findOwnReply(tx, actor, id);
    const ticket = await lockTicket(tx, actor, number);
    await endReplies(tx, actor, ticket, { where: { id }, reason: "undone" });
    const after = await tx.queuedReply.findUnique({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id } },
      select: { state: true },
    });
    if (!after) throw notFound("reply");
    if (after.state === "SENT")
      throw new DomainError("conflict", "This reply has been sent and can’t be undone.");
  });
}
