import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { getTicket } from "@/lib/tickets/model/get-ticket";
import { NEXT_CHANGE, basedOn, draftChanged, isBasedOn } from "./based-on";
import type { DraftSaved, NoteDraftInput } from "./schemas";

/**
 * Saves an agent's note draft: text and files. An empty one deletes it.
 * @throws DomainError not_found, invalid (files), conflict (changed since `base`)
 */
export async function saveNoteDraft(
  actor: AgentActor,
  number: number,
  { body, fileIds, base }: NoteDraftInput,
): Promise<DraftSaved> {
  const { workspaceId, agentId } = actor;
  const { id: ticketId } = await getTicket(actor, number);
  const key = { workspaceId, agentId, ticketId };
  if (!body && fileIds.length === 0) {
    const { count } = await db.noteDraft.deleteMany({ where: { ...key, ...basedOn(base) } });
    if (count === 0 && (await db.noteDraft.count({ where: key })) > 0) throw draftChanged();
    return { draftAt: null };
  }
  await requireOwnFiles(actor, fileIds);
  const [saved] = await db.$queryRaw<{ updatedAt: Date }[]>`
    INSERT INTO "NoteDraft" AS d ("workspaceId", "agentId", "ticketId", "body", "fileIds", "updatedAt")
    VALUES (${workspaceId}::uuid, ${agentId}::uuid, ${ticketId}::uuid, ${body}, ${fileIds}::uuid[], now())
    ON CONFLICT ("workspaceId", "agentId", "ticketId") DO UPDATE SET
      "body" = excluded."body", "fileIds" = excluded."fileIds", "updatedAt" = ${NEXT_CHANGE}
    WHERE ${isBasedOn(base)}
    RETURNING "updatedAt"`;
  if (!saved) throw draftChanged();
  return { draftAt: saved.updatedAt.toISOString() };
}

async function requireOwnFiles({ workspaceId, agentId }: AgentActor, fileIds: string[]): Promise<void> {
  const ids = [...new Set(fileIds)];
  if (ids.length === 0) return;
  const own = { workspaceId, agentId, noteId: null, id: { in: ids } };
  if ((await db.noteFile.count({ where: own })) === ids.length) return;
  const message = "A file is no longer available. Attach it again.";
  throw new DomainError("invalid", message, { issues: [{ path: "fileIds", message }] });
}
