import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { db } from "@/lib/db";
import { DomainError } from "@/lib/errors";
import { getTicket } from "@/lib/tickets/get-ticket";
import type { NoteDraftInput } from "./schemas";

/**
 * Keeps what an agent has prepared for the team on a ticket: text and files. An empty draft is removed.
 * @throws DomainError not_found, invalid (files)
 */
export async function saveNoteDraft(
  actor: AgentActor,
  number: number,
  { body, fileIds }: NoteDraftInput,
): Promise<void> {
  const { workspaceId, agentId } = actor;
  const { id: ticketId } = await getTicket(actor, number);
  if (!body && fileIds.length === 0) {
    await db.noteDraft.deleteMany({ where: { workspaceId, agentId, ticketId } });
    return;
  }
  await requireOwnFiles(actor, fileIds);
  await db.noteDraft.upsert({
    where: { workspaceId_agentId_ticketId: { workspaceId, agentId, ticketId } },
    create: { workspaceId, agentId, ticketId, body, fileIds },
    update: { body, fileIds },
  });
}

async function requireOwnFiles({ workspaceId, agentId }: AgentActor, fileIds: string[]): Promise<void> {
  const ids = [...new Set(fileIds)];
  if (ids.length === 0) return;
  const own = { workspaceId, agentId, noteId: null, id: { in: ids } };
  if ((await db.noteFile.count({ where: own })) === ids.length) return;
  const message = "A file is not there any more. Attach it again.";
  throw new DomainError("invalid", message, { issues: [{ path: "fileIds", message }] });
}
