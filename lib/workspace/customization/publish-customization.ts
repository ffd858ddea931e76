import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { lockSettings } from "@/lib/workspace/workspaces/lock-settings";
import { readHeadHtml } from "./head-html";
import type { CustomizationInput } from "./schemas";
import { notFound } from "@/lib/platform/errors";

/** Publishes a customization as the next version. */
export async function publishCustomization(actor: AgentActor, input: CustomizationInput): Promise<void> {
  await transaction(async (tx) => {
    await lockSettings(tx, actor.workspaceId);
    const version = await addVersion(tx, actor, input);
    await recordAudit(tx, actor, "customization.published", { version });
  });
}

/**
 * Writes the next version while the settings are locked. Restored HTML is read again, so that the current rules apply
 * to it.
 */
async function addVersion(
  tx: Tx,
  actor: AgentActor,
  { html, accentColor }: CustomizationInput,
): Promise<number> {
  const { workspaceId } = actor;
  const { _max } = await tx.customizationVersion.aggregate({
    where: { workspaceId },
    _max: { version: true },
  });
  const version = (_max.version ?? 0) + 1;
  const { head } = readHeadHtml(html);
  await tx.customizationVersion.create({
    data: {
      workspaceId,
      version,
      html,
      head,
      accentColor: accentColor.toLowerCase() || null,
      authorName: actor.name,
    },
  });
  return version;
}

/** Publishes an earlier version as a new one. @throws DomainError not_found */
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
