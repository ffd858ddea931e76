import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { lockSettings } from "@/lib/workspace/workspaces/lock-settings";
import { addVersion } from "./publish-customization";

/** Publishes a former version again; the history keeps everything. @throws DomainError not_found */
export async function restoreVersion(actor: AgentActor, restored: number): Promise<void> {
  const { workspaceId } = actor;
  await transaction(async (tx) => {
    await lockSettings(tx, workspaceId);
    const former = await tx.customizationVersion.findUnique({
      where: { workspaceId_version: { workspaceId, version: restored } },
      select: { html: true, accentColor: true },
    });
    if (!former) throw notFound("version");
    const version = await addVersion(tx, actor, { html: former.html, accentColor: former.accentColor ?? "" });
    await recordAudit(tx, actor, "customization.restored", { version, restored });
  });
}
