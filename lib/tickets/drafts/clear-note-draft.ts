import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { basedOn } from "./based-on";

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
