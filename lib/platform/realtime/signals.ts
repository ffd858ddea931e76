import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { Arrangement } from "./schemas";

/**
 * The channel of what is live and no history of a ticket: who is where, that an agent has something new to read, and
 * that what the team works with (teams, tags, views) has changed.
 */
export const SIGNALS = "lodge_signals";

export type Signal =
  | { kind: "presence"; workspaceId: string }
  | { kind: "notices"; workspaceId: string; agentIds: string[] }
  /** `agentIds` null: it is everybody's. */
  | { kind: "arranged"; workspaceId: string; about: Arrangement; agentIds: string[] | null };

/** Wakes the streams that a signal concerns, when the transaction commits. */
export async function signal(tx: Tx, signal: Signal): Promise<void> {
  const agentIds = "agentIds" in signal ? signal.agentIds : [];
  // A payload may have 8000 bytes.
  const everybody = agentIds === null || agentIds.length > 150;
  const payload = JSON.stringify({ ...signal, agentIds: everybody ? null : agentIds });
  await tx.$queryRaw`SELECT pg_notify(${SIGNALS}, ${payload})::text`;
}
