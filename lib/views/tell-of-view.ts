import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import type { Tx } from "@/lib/db";
import { signal } from "@/lib/realtime/signals";

/**
 * Tells those who have a view that it is there, another one, or gone: everybody where it is or was shared, else the
 * agent's own other screens. Part of the command.
 */
export const tellOfView = (tx: Tx, { workspaceId, agentId }: AgentActor, isShared: boolean): Promise<void> =>
  signal(tx, { kind: "arranged", workspaceId, about: "views", agentIds: isShared ? null : [agentId] });
