import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction, db } from "@/lib/platform/db";
import type { UpdatePortalSettingsInput, PortalSettingsDto, UpdateSecurityInput } from "./schemas";
import { env } from "@/lib/platform/env";
import { toDatabase } from "./unsigned-visitors";

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

/** What settings/portal shows. */
export async function getPortalSettings(actor: AgentActor): Promise<PortalSettingsDto> {
  const settings = await db.portalSettings.findUniqueOrThrow({
    where: { workspaceId: actor.workspaceId },
    select: { greeting: true, supportUrl: true },
  });
  return { workspaceId: actor.workspaceId, baseUrl: env.APP_URL, ...settings };
}

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
