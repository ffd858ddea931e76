import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { toFailureDto } from "./failure-dto";
import type { FailureDto } from "./schemas";

/** One refused visitor. @throws DomainError not_found */
export async function getFailure(actor: AgentActor, id: string): Promise<FailureDto> {
  const row = await db.embedFailure.findFirst({ where: { workspaceId: actor.workspaceId, id } });
  if (!row) throw notFound("refused visitor");
  return toFailureDto(row);
}
