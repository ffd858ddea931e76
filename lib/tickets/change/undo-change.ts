import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import type { Trace } from "./change-many";
import { lockTicketsById } from "@/lib/tickets/model/lock-ticket";
import { restoreMany } from "./restore-many";
import type { BulkUndoDto } from "./schemas";

const DAY = 86_400_000;

/**
 * Takes one's own change of many tickets back, within a day. What has changed since then stays.
 * @throws DomainError not_found, conflict when it is too late
 */
export async function undoChange(actor: AgentActor, id: string): Promise<BulkUndoDto> {
  const { workspaceId, agentId } = actor;
  return transaction(async (tx) => {
    const own = { workspaceId, agentId, id };
    const change = await tx.bulkChange.findFirst({ where: own });
    if (!change) throw notFound("change of yours");
    if (Date.now() - change.createdAt.getTime() > DAY)
      throw new DomainError("conflict", "A change can be undone for a day. This one is older.");
    const traces = change.before as Trace[];
    const tickets = await lockTicketsById(
      tx,
      workspaceId,
      traces.map((trace) => trace.id),
    );
    // Whoever comes second finds it undone.
    const { count } = await tx.bulkChange.updateMany({
      where: { ...own, undoneAt: null },
      data: { undoneAt: new Date() },
    });
    const restored = count === 0 ? 0 : await restoreMany(tx, actor, tickets, traces);
    return { restored, kept: traces.length - restored };
  });
}
