import "server-only";
import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction, db } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { deleteFile, putFile, getFile } from "@/lib/platform/files/storage";
import { setLogo } from "@/lib/workspace/workspaces/portal-settings";
import { MAX_LOGO_SIZE } from "./schemas";

/**
 * Stores a new logo. The new file is written first and the old one deleted last, so the settings always refer to an
 * existing file.
 * @throws DomainError invalid when it isn't an image, too_large
 */
export async function replaceLogo(actor: AgentActor, bytes: Uint8Array): Promise<void> {
  const type = imageType(bytes);
  if (!type) throw new DomainError("invalid", "Choose a PNG, JPEG, WebP or GIF image.");
  if (bytes.byteLength > MAX_LOGO_SIZE)
    throw new DomainError("too_large", `Choose an image of up to ${MAX_LOGO_SIZE / 1024} KB.`);
  const key = `${actor.workspaceId}/logo-${randomUUID()}`;
  await putFile(key, bytes);
  const former = await transaction(async (tx) => {
    const formerKey = await setLogo(tx, actor.workspaceId, { key, type });
    await recordAudit(tx, actor, "logo.replaced", { type, size: bytes.byteLength });
    return formerKey;
  });
  if (former) await deleteFile(former);
}

/** @returns a workspace's logo, which is public; null when there is none */
export async function findLogo(workspaceId: string): Promise<{ type: string; bytes: ReadableStream } | null> {
  const settings = await db.portalSettings.findUnique({
    where: { workspaceId },
    select: { logoKey: true, logoType: true },
  });
  if (!settings?.logoKey || !settings.logoType) return null;
  const bytes = await getFile(settings.logoKey);
  return bytes && { type: settings.logoType, bytes };
}

/** Removes the logo, so that the portal shows the workspace's name only. */
export async function removeLogo(actor: AgentActor): Promise<void> {
  const former = await transaction(async (tx) => {
    const key = await setLogo(tx, actor.workspaceId, null);
    if (key) await recordAudit(tx, actor, "logo.removed");
    return key;
  });
  if (former) await deleteFile(former);
}

/** The first bytes of image types that every browser shows. SVG is missing because it can contain scripts. */
const SIGNATURES: [type: string, pattern: RegExp][] = [
  ["image/png", /^89504e470d0a1a0a/],
  ["image/jpeg", /^ffd8ff/],
  ["image/gif", /^474946383[79]61/],
  ["image/webp", /^52494646.{8}57454250/],
];

/** @returns the media type of an image, by its content and not by its name; null when it isn't an image */
export function imageType(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString("hex");
  return SIGNATURES.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}
