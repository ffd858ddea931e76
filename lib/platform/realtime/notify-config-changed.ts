import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import type { ConfigKind } from "./schemas";
import { signal } from "./signals";

/**
 * Tells agents' screens to refetch teams, tags or views, when the transaction commits.
 * @param isShared false notifies only the agent's own screens
 */
export const notifyConfigChanged = (
  tx: Tx,
  { workspaceId, agentId }: Pick<AgentActor, "workspaceId" | "agentId">,
  about: ConfigKind,
  isShared = true,
): Promise<void> => signal(tx, { kind: "config", workspaceId, about, agentIds: isShared ? null : [agentId] });
