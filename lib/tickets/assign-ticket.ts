import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { transaction } from "@/lib/db";
import { DomainError } from "@/lib/errors";
import { changeTicket } from "./change-ticket";
import { lockTicket } from "./lock-ticket";

/**
 * Assigns a ticket to an agent of the workspace, or to nobody (null).
 * @throws DomainError not_found (ticket), invalid (agent)
 */
export async function assignTicket(actor: AgentActor, number: number, agentId: string | null): Promise<void> {
  await transaction(async (tx) => {
    const ticket = await lockTicket(tx, actor, number);
    if (ticket.assigneeId === agentId) return;
    const assignee =
      agentId &&
      (await tx.agent.findFirst({
        where: { workspaceId: actor.workspaceId, id: agentId, deactivatedAt: null },
        select: { user: { select: { name: true } } },
      }));
    if (agentId && !assignee) {
      const message = "Choose an agent of this workspace.";
      throw new DomainError("invalid", `agentId: ${message}`, { issues: [{ path: "agentId", message }] });
    }
    const name = assignee ? assignee.user.name : null;
    await changeTicket(
      tx,
      actor,
      ticket,
      { assigneeId: agentId },
      { type: "ticket.updated", isPublic: false, data: { assignee: name } },
    );
  });
}
