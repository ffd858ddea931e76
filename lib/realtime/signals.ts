import "server-only";
import type { Tx } from "@/lib/db";

/** The channel of what is live and no history: who is where, and that an agent has something new to read. */
export const SIGNALS = "lodge_signals";

export type Signal =
  { kind: "presence"; workspaceId: string } | { kind: "notices"; workspaceId: string; agentIds: string[] };

/** Wakes the streams that a signal concerns, when the transaction commits. */
export async function signal(tx: Tx, { kind, workspaceId, ...rest }: Signal): Promise<void> {
  const agentIds = "agentIds" in rest ? rest.agentIds : [];
  // A payload may have 8000 bytes.
  const everybody = agentIds.length > 150;
  const payload = JSON.stringify({ kind, workspaceId, agentIds: everybody ? null : agentIds });
  await tx.$queryRaw`SELECT pg_notify(${SIGNALS}, ${payload})::text`;
}
