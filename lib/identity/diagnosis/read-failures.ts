import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { toFailureDto } from "./failure-dto";
import type { FailurePage, FailureDto } from "./schemas";
import { notFound } from "@/lib/platform/errors";

const PAGE = 20;

/** Refusals of the last 30 days, newest first. @param cursor id of the last one on the previous page */
export async function listFailures(actor: AgentActor, cursor: string | undefined): Promise<FailurePage> {
  const rows = await db.embedFailure.findMany({
    where: { workspaceId: actor.workspaceId, ...(cursor ? { id: { lt: cursor } } : {}) },
    orderBy: { id: "desc" },
    take: PAGE + 1,
  });
  const items = rows.slice(0, PAGE).map(toFailureDto);
  return { items, nextCursor: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
}

/** One refusal. @throws DomainError not_found */
export async function getFailure(actor: AgentActor, id: string): Promise<FailureDto> {
  const row = await db.embedFailure.findFirst({ where: { workspaceId: actor.workspaceId, id } });
  if (!row) throw notFound("refusal");
  return toFailureDto(row);
}
