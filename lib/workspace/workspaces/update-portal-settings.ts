import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { UpdatePortalSettingsInput } from "./schemas";

/** Changes the greeting or the address of the host's support page; what is left out stays. */
export async function updatePortalSettings(
  actor: AgentActor,
  input: UpdatePortalSettingsInput,
): Promise<void> {
  const change = {
    ...(input.greeting === undefined ? {} : { greeting: input.greeting }),
    ...(input.supportUrl === undefined ? {} : { supportUrl: input.supportUrl || null }),
  };
  if (Object.keys(change).length === 0) return;
  await transaction(async (tx) => {
    await tx.portalSettings.update({ where: { workspaceId: actor.workspaceId }, data: change });
    await recordAudit(tx, actor, "portal.updated", change);
  });
}
