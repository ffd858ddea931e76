import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { ATTACHMENT, toAttachmentDto } from "@/lib/platform/files/attachment-dto";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import { replyEffects } from "@/lib/tickets/model/schemas";
import { QUEUED_REPLY, toQueuedReplyDto } from "@/lib/tickets/queued-replies/queued-reply-dto";
import type { QueuedReplyDto } from "@/lib/tickets/queued-replies/schemas";
import type { TicketThreadDto } from "./schemas";

/** Replies of a ticket that wait, as part of its statement. */
export const WAITING_REPLIES = {
  where: { state: "WAITING" },
  orderBy: { sendAt: "asc" },
  select: QUEUED_REPLY,
} as const;

type Rows = Parameters<typeof toQueuedReplyDto>[0][];
type Draft = { body: string; attachmentIds: string[]; effects: unknown; updatedAt: Date };

/** What is written on a ticket and not sent: replies that wait, and the agent's own draft. */
export async function describeUnsent(
  actor: AgentActor,
  rows: Rows,
  draft: Draft | undefined,
): Promise<Pick<TicketThreadDto, "queued" | "draft" | "draftFiles" | "draftEffects" | "draftAt">> {
  const draftIds = draft?.attachmentIds ?? [];
  const files = await filesOf(actor, [...draftIds, ...rows.flatMap((row) => row.attachmentIds)]);
  return {
    queued: rows.map((row) => toQueuedReplyDto(row, files)),
    draft: draft?.body ?? "",
    draftFiles: draftIds.flatMap((id) => files.get(id) ?? []),
    draftEffects: replyEffects.parse(draft?.effects ?? {}),
    draftAt: draft?.updatedAt.toISOString() ?? null,
  };
}

/** A reply of the actor's workspace that waits, or has waited, by its id. */
export async function getQueuedReply(actor: AgentActor, id: string): Promise<QueuedReplyDto> {
  const { workspaceId } = actor;
  const row = await db.queuedReply.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id } },
    select: QUEUED_REPLY,
  });
  return toQueuedReplyDto(row, await filesOf(actor, row.attachmentIds));
}

async function filesOf(
  { workspaceId }: AgentActor,
  ids: string[],
): Promise<ReadonlyMap<string, AttachmentDto>> {
  if (ids.length === 0) return new Map();
  const rows = await db.attachment.findMany({ where: { workspaceId, id: { in: ids } }, select: ATTACHMENT });
  return new Map(rows.map((row) => [row.id, toAttachmentDto(row)]));
}
