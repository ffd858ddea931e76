import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { db } from "@/lib/db";

/** How many tickets each view holds, by the view's name in addresses. Reads counters, counts nothing. */
export async function listCounts(actor: AgentActor): Promise<Record<string, number>> {
  const { workspaceId } = actor;
  const [counts, categories] = await Promise.all([
    db.ticketCount.findMany({
      where: {
        workspaceId,
        OR: [
          { view: { in: ["all", "unassigned", "snoozed", "resolved", "held", `assignee:${actor.agentId}`] } },
          { view: { startsWith: "category:" } },
        ],
      },
    }),
    db.category.findMany({ where: { workspaceId }, select: { id: true, slug: true } }),
  ]);
  const names = new Map<string, string>([
    [`assignee:${actor.agentId}`, "mine"],
    ...categories.map(({ id, slug }): [string, string] => [`category:${id}`, `category-${slug}`]),
  ]);
  const zero = { all: 0, unassigned: 0, snoozed: 0, resolved: 0, held: 0, mine: 0 };
  return {
    ...zero,
    ...Object.fromEntries(counts.map(({ view, count }) => [names.get(view) ?? view, count])),
  };
}
