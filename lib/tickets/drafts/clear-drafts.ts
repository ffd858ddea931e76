import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { basedOn } from "./based-on";

/**
 * Deletes an agent's reply draft, within the command that sends it.
 * @param base `draftAt` of the draft that was sent; a newer draft stays. Undefined: deletes any
 */
export async function clearAgentDraft(
  tx: Tx,
  actor: AgentActor,
  ticketId: string,
  base: string | null | undefined,
): Promise<void> {
  const { workspaceId, agentId } = actor;
  await tx.agentDraft.deleteMany({ where: { workspaceId, agentId, ticketId, ...basedOn(base) } });
}

/**
 * Deletes an agent's note draft, within the command that adds the note.
 * @param base `draftAt` of the draft that was added; a newer draft stays. Undefined: deletes any
 */
export async function clearNoteDraft(
  tx: Tx,
  actor: AgentActor,
  ticketId: string,
  base: string | null | undefined,
): Promise<void> {
  const { workspaceId, agentId } = actor;
  await tx.noteDraft.deleteMany({ where: { workspaceId, agentId, ticketId, ...basedOn(base) } });
}

/** Deletes a customer's draft, within the command that sends it. @param ticket its number, 0 for a new ticket */
export async function clearPortalDraft(tx: Tx, actor: PortalActor, ticket: number): Promise<void> {
  const { workspaceId, contactId } = actor;
  await tx.portalDraft.deleteMany({ where: { workspaceId, contactId, ticketNumber: ticket } });
}
