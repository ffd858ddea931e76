import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { transaction } from "@/lib/db";
import { requireOwnUploads } from "@/lib/files/require-own-uploads";
import { getTicket } from "@/lib/tickets/get-ticket";
import type { AgentDraftInput } from "./schemas";

/**
 * Keeps what an agent has prepared on a ticket: text, files and effects. An empty draft is removed.
 * @throws DomainError not_found, invalid (files)
 */
export async function saveAgentDraft(
  actor: AgentActor,
  number: number,
  draft: AgentDraftInput,
): Promise<void> {
  const { workspaceId, agentId } = actor;
  const { id: ticketId } = await getTicket(actor, number);
  const { body, attachmentIds, effects } = draft;
  await transaction(async (tx) => {
    if (!body && attachmentIds.length === 0 && Object.keys(effects).length === 0) {
      await tx.agentDraft.deleteMany({ where: { workspaceId, agentId, ticketId } });
      return;
    }
    await requireOwnUploads(tx, actor, attachmentIds);
    const kept = { body, attachmentIds, effects: JSON.parse(JSON.stringify(effects)) as object };
    await tx.agentDraft.upsert({
      where: { workspaceId_agentId_ticketId: { workspaceId, agentId, ticketId } },
      create: { workspaceId, agentId, ticketId, ...kept },
      update: kept,
    });
  });
}
