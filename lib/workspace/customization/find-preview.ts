import "server-only";
import { createHash } from "node:crypto";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { findPortalLook } from "./find-portal-look";
import type { PortalLook } from "./find-portal-look";
import { storedHead } from "./head-node";

/** Only this hash of a preview's token is stored. */
export const hashPreviewToken = (token: string) => createHash("sha256").update(token, "utf8").digest("hex");

/**
 * Finds a preview by its token: the workspace's appearance with unpublished head HTML and accent color. Only the agent
 * app may frame it.
 * @returns null for an unknown or expired token
 */
export async function findPreview(
  token: string,
): Promise<(PortalLook & { frameAncestors: string[] }) | null> {
  const preview = await db.customizationPreview.findUnique({ where: { tokenHash: hashPreviewToken(token) } });
  if (!preview || preview.expiresAt <= new Date()) return null;
  const look = await findPortalLook(preview.workspaceId);
  if (!look) return null;
  const frameAncestors = [new URL(env.APP_URL).origin];
  return { ...look, head: storedHead(preview.head), accentColor: preview.accentColor, frameAncestors };
}

/** Deletes expired previews. */
export async function sweepPreviews(now: Date): Promise<void> {
  await db.customizationPreview.deleteMany({ where: { expiresAt: { lt: now } } });
}
