import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { can } from "@/lib/workspace/auth/permissions";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { recordEvent } from "@/lib/platform/events/record-event";
import { deleteFile } from "@/lib/platform/files/storage";
import { rewritePreview } from "@/lib/tickets/notifications/rewrite-preview";
import { withdrawMentions } from "@/lib/tickets/notifications/mentions";
import { lockNote } from "./lock-note";
import { notePreview } from "./notify-of-note";

/**
 * Deletes a note and its files: an agent's own, or any for owners and admins. The history keeps an entry without its
 * text. Removes the text from notifications, and mentions that no other note makes.
 * @throws DomainError not_found, forbidden (another agent's)
 */
export async function deleteNote(actor: AgentActor, id: string): Promise<void> {
  const { workspaceId, agentId, role } = actor;
  const files = await transaction(async (tx) => {
    const { note, ticket } = await lockNote(tx, actor, id);
    const isOwn = note.agentId === agentId;
    if (!isOwn && !can(role, "notes.manage"))
      throw new DomainError("forbidden", "Only its author, an owner, or an admin can delete a note.");
    await tx.noteFile.deleteMany({ where: { workspaceId, noteId: id } });
    await tx.note.delete({ where: { workspaceId_id: { workspaceId, id } } });
    const author = note.agent.user.name;
    const target = { workspaceId, ticketId: ticket.id, actorName: author };
    const mentioned = await mentionedInOtherNotes(tx, workspaceId, ticket.id);
    const agentIds = note.mentions.filter((one) => !mentioned.has(one));
    await withdrawMentions(tx, { workspaceId, ticketId: ticket.id, agentIds });
    await rewritePreview(tx, { ...target, from: notePreview(note.body), to: "The note was deleted." });
    const data = { noteId: id, ...(!isOwn && { author }) };
    await recordEvent(tx, actor, { type: "note.deleted", ticket, isPublic: false, data });
    return note.files;
  });
  // After the commit: no row refers to them now.
  for (const { storageKey } of files) await deleteFile(storageKey);
}

async function mentionedInOtherNotes(tx: Tx, workspaceId: string, ticketId: string): Promise<Set<string>> {
  const notes = await tx.note.findMany({ where: { workspaceId, ticketId }, select: { mentions: true } });
  return new Set(notes.flatMap(({ mentions }) => mentions));
}
