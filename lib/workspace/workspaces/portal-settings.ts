import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction, db } from "@/lib/platform/db";
import type { UpdatePortalSettingsInput, PortalSettingsDto, UpdateSecurityInput } from "./schemas";
import { env } from "@/lib/platform/env";
import { toDatabase } from "./unsigned-visitors";
import type { Tx } from "@/lib/platform/db";
import { lockSettings } from "./lock-settings";

/** Changes the greeting or the URL of the host's support page. Missing fields stay the same. */
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

/** @returns the portal's settings */
export async function getPortalSettings(actor: AgentActor): Promise<PortalSettingsDto> {
  const settings = await db.portalSettings.findUniqueOrThrow({
    where: { workspaceId: actor.workspaceId },
    select: { greeting: true, supportUrl: true },
  });
  return { workspaceId: actor.workspaceId, baseUrl: env.APP_URL, ...settings };
}

/** Changes the security settings. Missing fields stay the same. */
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

/** A logo's key in the file storage, and its media type. */
type Logo = { key: string; type: string };

/** Sets or removes a workspace's logo. @returns the key of the previous one, to be deleted */
export async function setLogo(tx: Tx, workspaceId: string, logo: Logo | null): Promise<string | null> {
  await lockSettings(tx, workspaceId);
  const former = await tx.portalSettings.findUniqueOrThrow({
    where: { workspaceId },
    select: { logoKey: true },
  });
  await tx.portalSettings.update({
    where: { workspaceId },
    data: { logoKey: logo?.key ?? null, logoType: logo?.type ?? null },
  });
  return former.logoKey;
}
