import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { lastDays, listEmbeds } from "./list-embeds";
import type { DryRunDto } from "./schemas";

const REFUSED = ["signature_missing", "identity_required"];

/** Estimates from the last seven days who would be refused if unsigned visitors were. */
export async function dryRun(actor: AgentActor, now = new Date()): Promise<DryRunDto> {
  const { workspaceId } = actor;
  const createdAt = { gte: new Date(`${lastDays(now)[0] ?? ""}T00:00:00Z`) };
  const [embeds, tickets, alreadyRefused] = await Promise.all([
    listEmbeds(workspaceId, now),
    db.ticket.count({ where: { workspaceId, createdAt, method: "NONE" } }),
    db.embedFailure.count({ where: { workspaceId, createdAt, code: { in: REFUSED } } }),
  ]);
  const sources = new Map<string, DryRunDto["sources"][number]>();
  for (const { origin, embedType, signed, count } of embeds) {
    const key = JSON.stringify([origin, embedType]);
    const source = sources.get(key) ?? { origin, embedType, refused: 0, total: 0 };
    sources.set(key, {
      ...source,
      total: source.total + count,
      refused: source.refused + (signed ? 0 : count),
    });
  }
  const all = [...sources.values()];
  return {
    total: all.reduce((sum, { total }) => sum + total, 0),
    refused: all.reduce((sum, { refused }) => sum + refused, 0),
    tickets,
    alreadyRefused,
    sources: all.filter(({ refused }) => refused > 0).toSorted((one, other) => other.refused - one.refused),
  };
}
