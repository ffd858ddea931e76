import "server-only";
import { randomUUID } from "node:crypto";
import type { AgentActor, PortalActor } from "@/lib/auth/actors";
import { db } from "@/lib/db";
import { DomainError } from "@/lib/errors";
import { takeLimit } from "@/lib/limits/take-limit";
import { ATTACHMENT, toAttachmentDto } from "./attachment-dto";
import { detectType } from "./file-type";
import { deleteFile, putFile } from "./storage";
import type { AttachmentDto } from "./schemas";

/**
 * Keeps an uploaded file until a message takes it (or the sweep, a day later).
 * @throws DomainError invalid (empty file), rate_limited, storage_full
 */
export async function receiveUpload(
  actor: AgentActor | PortalActor,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<AttachmentDto> {
  const { workspaceId } = actor;
  const owner = actor.kind === "agent" ? { agentId: actor.agentId } : { contactId: actor.contactId };
  if (bytes.byteLength === 0)
    throw new DomainError("invalid", "The file is empty.", {
      issues: [{ path: "file", message: "The file is empty." }],
    });
  await takeLimit(`upload:${actor.kind}:${Object.values(owner)[0]}`, {
    limit: actor.kind === "agent" ? 300 : 40,
    windowSeconds: 3600,
  });
  const storageKey = `attachments/${workspaceId}/${randomUUID()}`;
  await putFile(storageKey, bytes);
  try {
    const row = await db.attachment.create({
      data: {
        workspaceId,
        ...owner,
        name,
        contentType: await detectType(bytes),
        size: bytes.byteLength,
        storageKey,
      },
      select: ATTACHMENT,
    });
    return toAttachmentDto(row);
  } catch (error) {
    await deleteFile(storageKey);
    throw error;
  }
}
