import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

/** @returns the ticket's number and state of an agent's own queued reply. @throws DomainError not_found */
export async function findOwnReply(tx: Tx, { workspaceId, agentId }: AgentActor, id: string) {
  const row = await tx.queuedReply.findFirst({
    where: { workspaceId, agentId, id },
    select: { state: true, messageId: true, ticket: { select: { number: true } } },
  });
  if (!row) throw notFound("reply");
  return { state: row.state, messageId: row.messageId, number: row.ticket.number };
}
