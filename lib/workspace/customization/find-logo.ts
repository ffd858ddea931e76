import "server-only";
import { db } from "@/lib/platform/db";
import { getFile } from "@/lib/platform/files/storage";

/** The logo of a workspace: it is public, like the portal's look. @returns null when there is none */
export async function findLogo(workspaceId: string): Promise<{ type: string; bytes: ReadableStream } | null> {
  const settings = await db.portalSettings.findUnique({
    where: { workspaceId },
    select: { logoKey: true, logoType: true },
  });
  if (!settings?.logoKey || !settings.logoType) return null;
  const bytes = await getFile(settings.logoKey);
  return bytes && { type: settings.logoType, bytes };
}
