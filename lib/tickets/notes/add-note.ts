import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { clearNoteDraft } from "@/lib/tickets/drafts/clear-drafts";
import { recordEvent } from "@/lib/platform/events/record-event";
import { runOnce } from "@/lib/platform/idempotency/run-once";
import { lockTicket } from "@/lib/tickets/model/lock-ticket";
import { attachNoteFiles } from "./note-files";
import { findMentions } from "./find-mentions";
import { listMentionable } from "./list-mentionable";
import type { NoteInput } from "./schemas";
import { notifyOfNote } from "./notify-of-note";

/**
 * Adds an internal note. Notifies mentioned agents and followers; mentioned agents and the author follow the ticket
 * from then on. Changes nothing that customers can see.
 * @returns the note's id
 * @throws DomainError not_found, invalid (files), idempotency_mismatch
 */
export async function addNote(
  actor: AgentActor,
  number: number,
  input: NoteInput,
  key: string,
): Promise<string> {
  const { id } = await transaction((tx) =>
    runOnce(tx, actor, { key, request: { note: number, ...input } }, () => add(tx, actor, number, input)),
  );
  return id;
}

async function add(
  tx: Tx,
  actor: AgentActor,
  number: number,
  { body, fileIds = [], draftAt }: NoteInput,
): Promise<{ id: string }> {
  const { workspaceId, agentId } = actor;
  const ticket = await lockTicket(tx, actor, number);
  const mentioned = findMentions(body, await listMentionable(tx, workspaceId));
  const mentions = mentioned.filter((id) => id !== agentId);
  const following = await tx.ticketFollower.findMany({ where: { workspaceId, ticketId: ticket.id } });
  const note = await tx.note.create({
    data: { workspaceId, ticketId: ticket.id, agentId, body, mentions: mentioned, createdAt: new Date() },
    select: { id: true },
  });
  await attachNoteFiles(tx, actor, note.id, fileIds);
  await clearNoteDraft(tx, actor, ticket.id, draftAt);
  const others = following.map((row) => row.agentId).filter((id) => id !== agentId && !mentions.includes(id));
  await notifyOfNote(tx, actor, { ticketId: ticket.id, body, mentions, others });
  await recordEvent(tx, actor, { type: "note.created", ticket, isPublic: false, data: { noteId: note.id } });
  return note;
}
