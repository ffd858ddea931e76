import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { PortalSettingsDto } from "./schemas";

/** What settings/portal shows. */
export async function getPortalSettings(actor: AgentActor): Promise<PortalSettingsDto> {
  const settings = await db.portalSettings.findUniqueOrThrow({
    where: { workspaceId: actor.workspaceId },
    select: { greeting: true, supportUrl: true },
  });
  return { workspaceId: actor.workspaceId, baseUrl: env.APP_URL, ...settings };
}
