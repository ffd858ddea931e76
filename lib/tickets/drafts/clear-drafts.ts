import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { basedOn } from "./based-on";

/**
 * What an agent typed on a ticket has been sent. Part of that command.
 * @param base the draft it was, by its `draftAt`: what was put into it since stays. Undefined: however it is
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
 * What an agent typed for the team on a ticket has been added. Part of that command.
 * @param base the draft it was, by its `draftAt`: what was put into it since stays. Undefined: however it is
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

/** What a customer typed has been sent. Part of that command. @param ticket the number, 0 for a new ticket */
export async function clearPortalDraft(tx: Tx, actor: PortalActor, ticket: number): Promise<void> {
  const { workspaceId, contactId } = actor;
  await tx.portalDraft.deleteMany({ where: { workspaceId, contactId, ticketNumber: ticket } });
}
