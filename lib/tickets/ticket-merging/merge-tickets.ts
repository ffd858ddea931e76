import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { moveDrafts } from "@/lib/tickets/drafts/move-drafts";
import { DomainError, notFound } from "@/lib/platform/errors";
import { moveToTicket } from "@/lib/tickets/messages/move-to-ticket";
import { moveNotes } from "@/lib/tickets/notes/move-notes";
import { moveMentions } from "@/lib/tickets/notifications/mentions";
import { moveReplies } from "@/lib/tickets/queued-replies/move-replies";
import { writeChanges } from "@/lib/tickets/change/write-changes";
import { lockTickets } from "@/lib/tickets/model/lock-ticket";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import { copyRelations } from "@/lib/tickets/change/copy-relations";
import { takeSnapshot } from "./merge-record";
import type { MergeRecord } from "./merge-record";
import { emptiedFields, mergedFields } from "./merged-fields";
import type { MergeDto } from "./schemas";
import { readMessages, summarize } from "./summarize";

/**
 * Merges a ticket into another of the same customer: messages, notes, files, drafts, tags, followers and mentions move
 * to the target, and requests for the source's number reach the target. Idempotent.
 * @throws DomainError not_found, conflict (tickets that can't be merged)
 */
export async function mergeTickets(actor: AgentActor, number: number, into: number): Promise<MergeDto> {
  return transaction(async (tx) => {
    const tickets = await lockTickets(tx, actor, [number, into]);
    const source = tickets.find((ticket) => ticket.number === number);
    const target = tickets.find((ticket) => ticket.number === into);
    if (!source || !target) throw notFound("ticket");
    if (source.mergedIntoId === target.id) return { id: await mergeOf(tx, source), number: into };
    requireMergeable(source, target);
    return { id: await merge(tx, actor, source, target), number: into };
  });
}

async function mergeOf(tx: Tx, { workspaceId, id }: LockedTicket): Promise<string> {
  const merge = await tx.ticketMerge.findFirstOrThrow({
    where: { workspaceId, sourceId: id, undoneAt: null },
    select: { id: true },
  });
  return merge.id;
}

function requireMergeable(source: LockedTicket, target: LockedTicket): void {
  const refuse = (message: string) => {
    throw new DomainError("conflict", message, { issues: [{ path: "into", message }] });
  };
  if (source.id === target.id) refuse("Choose a different ticket.");
  if (source.mergedIntoId) refuse("This ticket has already been merged.");
  if (target.mergedIntoId) refuse("That ticket was merged into another one. Choose that one instead.");
  if (source.requesterId !== target.requesterId)
    refuse("Only tickets of the same customer can be merged, because the customer sees all messages.");
  if (source.heldAt || target.heldAt) refuse("A ticket on hold can't be merged. Release it first.");
}

async function merge(tx: Tx, actor: AgentActor, source: LockedTicket, target: LockedTicket): Promise<string> {
  const { workspaceId, requesterId } = target;
  const move = { workspaceId, from: source.id, to: target.id };
  const moved = {
    messages: await moveToTicket(tx, move),
    notes: await moveNotes(tx, move),
    replies: await moveReplies(tx, move),
    mentions: await moveMentions(tx, move),
    shared: await copyRelations(tx, source, target),
    drafts: await moveDrafts(tx, { workspaceId, requesterId, from: source, to: target }),
  };
  const summary = summarize(await readMessages(tx, workspaceId, target.id));
  const event = { type: "ticket.updated" as const, isPublic: true };
  const [, after = target] = await writeChanges(tx, actor, [
    {
      before: source,
      columns: emptiedFields(source, target.id, new Date()),
      event: { ...event, data: { mergedInto: target.number } },
    },
    {
      before: target,
      columns: { ...mergedFields(source, target), ...summary },
      event: { ...event, data: { merged: source.number, subject: source.subject } },
    },
  ]);
  const before: MergeRecord = {
    ...moved,
    source: takeSnapshot(source),
    target: { before: takeSnapshot(target), after: takeSnapshot(after) },
  };
  const { id } = await tx.ticketMerge.create({
    data: {
      ...{ workspaceId, sourceId: source.id, targetId: target.id, agentId: actor.agentId },
      before: JSON.parse(JSON.stringify(before)) as object,
    },
    select: { id: true },
  });
  return id;
}
