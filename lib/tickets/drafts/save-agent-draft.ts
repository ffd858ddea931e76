import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { requireOwnUploads } from "@/lib/platform/files/require-own-uploads";
import { getTicket } from "@/lib/tickets/model/get-ticket";
import { NEXT_CHANGE, basedOn, draftChanged, isBasedOn } from "./based-on";
import type { AgentDraftInput, DraftSaved } from "./schemas";

/**
 * Saves an agent's reply draft: text, files and effects. An empty one deletes it.
 * @throws DomainError not_found, invalid (files), conflict (changed since `base`)
 */
export async function saveAgentDraft(
  actor: AgentActor,
  number: number,
  draft: AgentDraftInput,
): Promise<DraftSaved> {
  const { workspaceId, agentId } = actor;
  const { id: ticketId } = await getTicket(actor, number);
  const { body, attachmentIds, effects, base } = draft;
  const key = { workspaceId, agentId, ticketId };
  return transaction(async (tx) => {
    if (body || attachmentIds.length > 0 || Object.keys(effects).length > 0) {
      await requireOwnUploads(tx, actor, attachmentIds);
      return write(tx, key, draft);
    }
    const { count } = await tx.agentDraft.deleteMany({ where: { ...key, ...basedOn(base) } });
    if (count === 0 && (await tx.agentDraft.count({ where: key })) > 0) throw draftChanged();
    return { draftAt: null };
  });
}

type DraftKey = { workspaceId: string; agentId: string; ticketId: string };

async function write(
  tx: Tx,
  { workspaceId, agentId, ticketId }: DraftKey,
  { body, attachmentIds, effects, base }: AgentDraftInput,
): Promise<DraftSaved> {
  const [saved] = await tx.$queryRaw<{ updatedAt: Date }[]>`
    INSERT INTO "AgentDraft" AS d
      ("workspaceId", "agentId", "ticketId", "body", "attachmentIds", "effects", "updatedAt")
    VALUES (${workspaceId}::uuid, ${agentId}::uuid, ${ticketId}::uuid, ${body}, ${attachmentIds}::uuid[],
      ${JSON.stringify(effects)}::jsonb, now())
    ON CONFLICT ("workspaceId", "agentId", "ticketId") DO UPDATE SET
      "body" = excluded."body", "attachmentIds" = excluded."attachmentIds", "effects" = excluded."effects",
      "updatedAt" = ${NEXT_CHANGE}
    WHERE ${isBasedOn(base)}
    RETURNING "updatedAt"`;
  if (!saved) throw draftChanged();
  return { draftAt: saved.updatedAt.toISOString() };
}
