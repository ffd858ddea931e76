import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { isAllowedOrigin } from "@/lib/identity/domains/allowed-origins";
import type { DomainRules } from "@/lib/identity/domains/allowed-origins";
import { findEntryRules } from "@/lib/identity/visits/find-entry-rules";
import { parseDomain } from "@/lib/identity/domains/parse-domain";
import type { RefusalCode } from "@/lib/identity/refusals";
import { lastDays, listEmbeds } from "./list-embeds";
import type { Embeds } from "./list-embeds";
import type { Blocked, EmbedSource, HealthDto } from "./schemas";

const MOST_BLOCKED = 30;

/** Embedding pages and refusals of the last seven days. */
export async function getHealth(actor: AgentActor, now = new Date()): Promise<HealthDto> {
  const { workspaceId } = actor;
  const days = lastDays(now);
  const since = new Date(`${days[0] ?? ""}T00:00:00Z`);
  const [embeds, rules, groups] = await Promise.all([
    listEmbeds(workspaceId, now),
    findEntryRules(workspaceId),
    db.embedFailure.groupBy({
      by: ["code", "origin"],
      where: { workspaceId, createdAt: { gte: since } },
      _count: { _all: true },
      _max: { createdAt: true },
      orderBy: { _count: { id: "desc" } },
      take: MOST_BLOCKED,
    }),
  ]);
  const known: DomainRules = rules ?? { patterns: [], developmentMode: false };
  return {
    days: days.map((day) => ({ day, ...countSigned(embeds.filter((embed) => embed.day === day)) })),
    sources: sourcesOf(embeds),
    blocked: groups.map(({ code, origin, _count, _max }) => ({
      code: code as RefusalCode,
      origin,
      count: _count._all,
      lastAt: (_max.createdAt ?? now).toISOString(),
      ...allowable(code, origin, known),
    })),
  };
}

function countSigned(embeds: Embeds): { signed: number; unsigned: number } {
  const sum = (signed: boolean) =>
    embeds.filter((embed) => embed.signed === signed).reduce((total, { count }) => total + count, 0);
  return { signed: sum(true), unsigned: sum(false) };
}

function sourcesOf(embeds: Embeds): EmbedSource[] {
  const groups = new Map<string, Embeds>();
  for (const embed of embeds) {
    const key = JSON.stringify([embed.origin, embed.embedType]);
    groups.set(key, [...(groups.get(key) ?? []), embed]);
  }
  return [...groups.values()]
    .flatMap((group) =>
      group[0] ? [{ origin: group[0].origin, embedType: group[0].embedType, ...countSigned(group) }] : [],
    )
    .toSorted((one, other) => other.signed + other.unsigned - one.signed - one.unsigned);
}

/** The domain to allow with one click, or why there is none. */
function allowable(code: string, origin: string | null, rules: DomainRules): Pick<Blocked, "allow" | "note"> {
  if (code !== "domain_not_allowed") return { allow: null, note: null };
  if (!origin) return { allow: null, note: "Not a web page: an app, a file, or a page without an origin." };
  if (isAllowedOrigin(origin, rules)) return { allow: null, note: "Now allowed." };
  const parsed = parseDomain(origin);
  return parsed.ok ? { allow: parsed.pattern, note: null } : { allow: null, note: parsed.message };
}
