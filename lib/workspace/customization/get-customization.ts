import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { readHeadHtml } from "./head-html";
import { logoUrl } from "./logo-url";
import type { CustomizationDto } from "./schemas";

const SHOWN_VERSIONS = 50;

/** @returns the published customization, what of it isn't used and why, and its versions */
export async function getCustomization(actor: AgentActor): Promise<CustomizationDto> {
  const { workspaceId } = actor;
  const [settings, newest, versions] = await Promise.all([
    db.portalSettings.findUniqueOrThrow({ where: { workspaceId }, select: { logoKey: true } }),
    db.customizationVersion.findFirst({
      where: { workspaceId },
      orderBy: { version: "desc" },
      select: { html: true, accentColor: true },
    }),
    db.customizationVersion.findMany({
      where: { workspaceId },
      orderBy: { version: "desc" },
      take: SHOWN_VERSIONS,
      select: { version: true, authorName: true, createdAt: true },
    }),
  ]);
  return {
    html: newest?.html ?? "",
    accentColor: newest?.accentColor ?? "",
    dropped: readHeadHtml(newest?.html ?? "").dropped,
    logoUrl: logoUrl(workspaceId, settings.logoKey),
    versions: versions.map((version) => ({ ...version, createdAt: version.createdAt.toISOString() })),
  };
}
