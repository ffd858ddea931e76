import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

/** Takes a domain off the list: portals that are framed there no longer open. @throws DomainError not_found */
export async function removeDomain(actor: AgentActor, id: string): Promise<void> {
  const { workspaceId } = actor;
  await transaction(async (tx) => {
    const domain = await tx.allowedDomain.findFirst({
      where: { workspaceId, id },
      select: { pattern: true },
    });
    const { count } = await tx.allowedDomain.deleteMany({ where: { workspaceId, id } });
    if (!domain || count === 0) throw notFound("domain");
    await recordAudit(tx, actor, "domain.removed", { id, pattern: domain.pattern });
  });
}
