import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { onSignal } from "@/lib/platform/realtime/hub";
import { watchPresence } from "./presence-board";
import type { ConfigSignal, NoticesSignal } from "@/lib/platform/realtime/schemas";
import type { StreamWriter } from "@/lib/platform/realtime/stream-writer";

/**
 * What an agent's stream carries beside the log: who looks at which ticket, whenever that changes, that there is
 * something to read for this agent, and that teams, tags or views are other ones. All without an `id:`, because none
 * is to be resumed from.
 * @returns ends it
 */
export function agentSignals({ workspaceId, agentId }: AgentActor, writer: StreamWriter): () => void {
  const tell = (isFresh: boolean) =>
    writer.send(`event: notices\ndata: ${JSON.stringify({ isFresh } satisfies NoticesSignal)}\n\n`);
  const notifyConfigChanged = (config: ConfigSignal) =>
    writer.send(`event: config\ndata: ${JSON.stringify(config)}\n\n`);
  const tellAll = () => {
    tell(false);
    notifyConfigChanged({ about: null });
  };
  const leave = watchPresence(workspaceId, (present) => {
    writer.send(`event: presence\ndata: ${present}\n\n`);
  });
  const unsubscribe = onSignal((signal) => {
    if (signal === null) return tellAll();
    if (signal.workspaceId !== workspaceId || !(signal.agentIds?.includes(agentId) ?? true)) return;
    if (signal.kind === "notices") tell(true);
    if (signal.kind === "config") notifyConfigChanged({ about: signal.about ?? null });
  });
  tellAll();
  return () => {
    unsubscribe();
    leave();
  };
}
