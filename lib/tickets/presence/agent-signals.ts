import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { onSignal } from "@/lib/platform/realtime/hub";
import { watchPresence } from "./presence-board";
import type { ConfigSignal, NoticesSignal } from "@/lib/platform/realtime/schemas";
import type { StreamWriter } from "@/lib/platform/realtime/stream-writer";

/**
 * Sends an agent's stream what isn't in the event log: presence, new notifications, and changed configuration.
 * Without an `id:`, because a stream can't be resumed from these.
 * @returns a function that stops it
 */
export function agentSignals({ workspaceId, agentId }: AgentActor, writer: StreamWriter): () => void {
  const sendNotices = (isFresh: boolean) =>
    writer.send(`event: notices\ndata: ${JSON.stringify({ isFresh } satisfies NoticesSignal)}\n\n`);
  const sendConfig = (config: ConfigSignal) =>
    writer.send(`event: config\ndata: ${JSON.stringify(config)}\n\n`);
  const sendAll = () => {
    sendNotices(false);
    sendConfig({ about: null });
  };
  const leave = watchPresence(workspaceId, (present) => {
    writer.send(`event: presence\ndata: ${present}\n\n`);
  });
  const unsubscribe = onSignal((signal) => {
    if (signal === null) return sendAll();
    if (signal.workspaceId !== workspaceId || !(signal.agentIds?.includes(agentId) ?? true)) return;
    if (signal.kind === "notices") sendNotices(true);
    if (signal.kind === "config") sendConfig({ about: signal.about ?? null });
  });
  sendAll();
  return () => {
    unsubscribe();
    leave();
  };
}
