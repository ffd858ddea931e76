import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { runOnce } from "@/lib/platform/idempotency/run-once";
import { changeMany } from "./change-many";
import { lockTickets } from "@/lib/tickets/model/lock-ticket";
import type { BulkChangeDto, BulkChangeInput } from "./schemas";

/**
 * Changes many tickets in one way, all or none, and remembers how each was. With the same key it is done once.
 * @throws DomainError invalid for agents, teams and times that can't be; idempotency_mismatch
 */
export async function changeTickets(
  actor: AgentActor,
  input: BulkChangeInput,
  key: string,
): Promise<BulkChangeDto> {
  const { workspaceId, agentId } = actor;
  const numbers = [...new Set(input.numbers)];
  return transaction((tx) =>
    runOnce(tx, actor, { key, request: input }, async () => {
      const tickets = await lockTickets(tx, actor, numbers);
      const before = await changeMany(tx, actor, tickets, input.change);
      const { id } = await tx.bulkChange.create({
        data: { workspaceId, agentId, change: input.change, before },
        select: { id: true },
      });
      return { id, changed: before.length, unchanged: numbers.length - before.length };
    }),
  );
}
