import "server-only";
import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { deleteFile, putFile } from "@/lib/platform/files/storage";
import { setLogo } from "@/lib/workspace/workspaces/set-logo";
import { imageType } from "./image-type";
import { MAX_LOGO_SIZE } from "./schemas";

/**
 * Stores a new logo. The bytes are written first and the former ones deleted last, so that at every moment the
 * settings name a file that is there.
 * @throws DomainError invalid for what is no image, too_large
 */
export async function replaceLogo(actor: AgentActor, bytes: Uint8Array): Promise<void> {
  const type = imageType(bytes);
  if (!type) throw new DomainError("invalid", "Choose a PNG, JPEG, WebP or GIF image.");
  if (bytes.byteLength > MAX_LOGO_SIZE)
    throw new DomainError("too_large", `Choose an image of at most ${MAX_LOGO_SIZE / 1024} KB.`);
  const key = `${actor.workspaceId}/logo-${randomUUID()}`;
  await putFile(key, bytes);
  const former = await transaction(async (tx) => {
    const formerKey = await setLogo(tx, actor.workspaceId, { key, type });
    await recordAudit(tx, actor, "logo.replaced", { type, size: bytes.byteLength });
    return formerKey;
  });
  if (former) await deleteFile(former);
}
