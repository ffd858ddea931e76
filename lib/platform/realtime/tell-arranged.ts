import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import type { Arrangement } from "./schemas";
import { signal } from "./signals";

/**
 * Tells whoever has something that the team works with that there is another one, or that one has changed or gone.
 * Part of the command.
 * @param isShared it is or was everybody's; else only the agent's own screens are told
 */
export const tellArranged = (
  tx: Tx,
  { workspaceId, agentId }: Pick<AgentActor, "workspaceId" | "agentId">,
  about: Arrangement,
  isShared = true,
): Promise<void> =>
  signal(tx, { kind: "arranged", workspaceId, about, agentIds: isShared ? null : [agentId] });
