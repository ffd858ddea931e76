import "server-only";
import { createHash } from "node:crypto";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { findPortalLook } from "./find-portal-look";
import type { PortalLook } from "./find-portal-look";
import { storedHead } from "./head-node";

/** Only the hash of a preview's token is stored. */
export const hashPreviewToken = (token: string) => createHash("sha256").update(token, "utf8").digest("hex");

/**
 * The look that a preview's token shows: the workspace's, with the head and colour that are tried out. The agent app alone
 * may frame it.
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

/** Forgets previews that are over. */
export async function sweepPreviews(now: Date): Promise<void> {
  await db.customizationPreview.deleteMany({ where: { expiresAt: { lt: now } } });
}
