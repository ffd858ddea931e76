import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { splitDrafts } from "@/lib/tickets/drafts/split-drafts";
import { DomainError, notFound } from "@/lib/platform/errors";
import { moveToTicket } from "@/lib/tickets/messages/move-to-ticket";
import { moveNotes } from "@/lib/tickets/notes/move-notes";
import { returnMentions } from "@/lib/tickets/notifications/mentions";
import { moveReplies } from "@/lib/tickets/queued-replies/move-replies";
import { writeChanges } from "@/lib/tickets/change/write-changes";
import { lockTicketsById } from "@/lib/tickets/model/lock-ticket";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import { unshare } from "@/lib/tickets/change/copy-relations";
import { takeSnapshot, restoredColumns } from "./merge-record";
import type { MergeRecord } from "./merge-record";
import type { MergeDto } from "./schemas";
import { readMessages, summarize } from "./summarize";

/**
 * Undoes a merge: the source gets its messages, notes and drafts back. What was written since, including edited drafts,
 * stays on the target. Idempotent.
 * @returns the source's number
 * @throws DomainError not_found, conflict (target was merged, too)
 */
export async function undoMerge(actor: AgentActor, id: string): Promise<MergeDto> {
  const { workspaceId } = actor;
  return transaction(async (tx) => {
    const merge = await tx.ticketMerge.findFirst({ where: { workspaceId, id } });
    if (!merge) throw notFound("merge");
    const { sourceId, targetId } = merge;
    const tickets = await lockTicketsById(tx, workspaceId, [sourceId, targetId]);
    const source = tickets.find((ticket) => ticket.id === sourceId);
    const target = tickets.find((ticket) => ticket.id === targetId);
    if (!source || !target) throw notFound("ticket");
    if (target.mergedIntoId)
      throw new DomainError(
        "conflict",
        "The other ticket was merged into a third one. Undo that merge first.",
      );
    const { count } = await tx.ticketMerge.updateMany({
      where: { workspaceId, id, undoneAt: null },
      data: { undoneAt: new Date() },
    });
    if (count > 0) await separate(tx, actor, { source, target, record: merge.before as MergeRecord });
    return { id, number: source.number };
  });
}

type Pair = { source: LockedTicket; target: LockedTicket; record: MergeRecord };

async function separate(tx: Tx, actor: AgentActor, pair: Pair): Promise<void> {
  await moveBack(tx, actor.workspaceId, pair);
  const { source, target, record } = pair;
  const own = await readMessages(tx, actor.workspaceId, source.id);
  const others = await readMessages(tx, actor.workspaceId, target.id);
  const event = { type: "ticket.updated" as const, isPublic: true };
  // The source's unread messages were read on the target, if at all.
  const unread = Math.min(record.source.requesterUnread, target.requesterUnread);
  const targetColumns = {
    ...(isAsMerged(target, record) && restoredColumns(record.target.before)),
    requesterUnread: target.requesterUnread - unread,
    ...summarize(others),
  };
  const sourceColumns = {
    ...restoredColumns(record.source),
    mergedIntoId: null,
    requesterUnread: unread,
    ...summarize(own),
  };
  const separated = { ...event, data: { separated: source.number, subject: source.subject } };
  await writeChanges(tx, actor, [
    { before: target, columns: targetColumns, event: separated },
    {
      before: source,
      columns: sourceColumns,
      event: { ...event, data: { separatedFrom: target.number } },
    },
  ]);
}

/** Moves everything that the merge moved back to the source. */
async function moveBack(tx: Tx, workspaceId: string, { source, target, record }: Pair): Promise<void> {
  const back = { workspaceId, from: target.id, to: source.id };
  await moveToTicket(tx, { ...back, ids: record.messages });
  await moveNotes(tx, { ...back, ids: record.notes });
  await moveReplies(tx, { ...back, ids: record.replies });
  await returnMentions(tx, back, record.mentions);
  await unshare(tx, target, record.shared);
  const drafts = { workspaceId, requesterId: target.requesterId, from: target, to: source };
  if (record.drafts) await splitDrafts(tx, drafts, record.drafts);
}

/** @returns whether the target hasn't changed since the merge, so that its columns can be restoredColumns */
function isAsMerged(target: LockedTicket, { target: { after } }: MergeRecord): boolean {
  const now = takeSnapshot(target);
  const names = (Object.keys(now) as (keyof typeof now)[]).filter((name) => name !== "requesterUnread");
  return names.every((name) => now[name] === after[name]);
}
