import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { hearSignals } from "./hub";
import { watchPresence } from "./presence-board";
import type { NoticesSignal } from "./schemas";
import type { StreamWriter } from "./stream-writer";

/**
 * What an agent's stream carries beside the log: who looks at which ticket, whenever that changes, and that there is
 * something to read for this agent. Both without an `id:`, because neither is to be resumed from.
 * @returns ends it
 */
export function agentSignals({ workspaceId, agentId }: AgentActor, writer: StreamWriter): () => void {
  const tell = (isFresh: boolean) =>
    writer.send(`event: notices\ndata: ${JSON.stringify({ isFresh } satisfies NoticesSignal)}\n\n`);
  const leave = watchPresence(workspaceId, (present) => {
    writer.send(`event: presence\ndata: ${present}\n\n`);
  });
  const unsubscribe = hearSignals((signal) => {
    if (signal === null) return tell(false);
    if (signal.kind !== "notices" || signal.workspaceId !== workspaceId) return;
    if (signal.agentIds === null || signal.agentIds.includes(agentId)) tell(true);
  });
  tell(false);
  return () => {
    unsubscribe();
    leave();
  };
}
