import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { ConfigKind } from "./schemas";

/**
 * The NOTIFY channel for what is live but not part of a ticket's history: presence, new notifications, and changed teams,
 * tags and views.
 */
export const SIGNALS = "lodge_signals";

export type Signal =
  | { kind: "presence"; workspaceId: string }
  | { kind: "notices"; workspaceId: string; agentIds: string[] }
  /** `agentIds` null: everyone in the workspace. */
  | { kind: "config"; workspaceId: string; about: ConfigKind; agentIds: string[] | null };

/** Sends a signal when the transaction commits. */
export async function signal(tx: Tx, signal: Signal): Promise<void> {
  const agentIds = "agentIds" in signal ? signal.agentIds : [];
  // A payload is limited to 8000 bytes.
  const everybody = agentIds === null || agentIds.length > 150;
  const payload = JSON.stringify({ ...signal, agentIds: everybody ? null : agentIds });
  await tx.$queryRaw`SELECT pg_notify(${SIGNALS}, ${payload})::text`;
}
