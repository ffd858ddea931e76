import "server-only";
import { db } from "@/lib/platform/db";
import { readableOn } from "./readable-on";

/** Colours of the launcher, as `#rrggbb`: the accent, and what reads well on it. */
export type LauncherLook = { accent: string; onAccent: string };

/** The accent of the newest published version. @returns null where the workspace has chosen none */
export async function findLauncherLook(workspaceId: string): Promise<LauncherLook | null> {
  const published = await db.customizationVersion.findFirst({
    where: { workspaceId },
    orderBy: { version: "desc" },
    select: { accentColor: true },
  });
  const accent = published?.accentColor;
  return accent ? { accent, onAccent: readableOn(accent) } : null;
}
