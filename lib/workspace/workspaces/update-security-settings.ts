import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { toDatabase } from "./unsigned-visitors";
import type { UpdateSecurityInput } from "./schemas";

/** Turns the switches of settings/security; what is left out stays. */
export async function updateSecuritySettings(actor: AgentActor, input: UpdateSecurityInput): Promise<void> {
  const { developmentMode, unsignedVisitors, standaloneEnabled } = input;
  const change = {
    ...(developmentMode === undefined ? {} : { developmentMode }),
    ...(standaloneEnabled === undefined ? {} : { standaloneEnabled }),
    ...(unsignedVisitors === undefined ? {} : { unsignedVisitors: toDatabase(unsignedVisitors) }),
  };
  if (Object.keys(change).length === 0) return;
  await transaction(async (tx) => {
    await tx.portalSettings.update({ where: { workspaceId: actor.workspaceId }, data: change });
    await recordAudit(tx, actor, "security.updated", change);
  });
}
