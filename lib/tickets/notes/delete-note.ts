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
 * Removes a note with its files: one's own, and for owners and admins anybody's. A line in the ticket's history says
 * that there was one, what agents were told of it no longer says what stood in it, and whom no other note names has
 * no mention to find there.
 * @throws DomainError not_found, forbidden (another's)
 */
export async function deleteNote(actor: AgentActor, id: string): Promise<void> {
  const { workspaceId, agentId, role } = actor;
  const files = await transaction(async (tx) => {
    const { note, ticket } = await lockNote(tx, actor, id);
    const isOwn = note.agentId === agentId;
    if (!isOwn && !can(role, "notes.manage"))
      throw new DomainError("forbidden", "Only its author, an owner or an admin can delete a note.");
    await tx.noteFile.deleteMany({ where: { workspaceId, noteId: id } });
    await tx.note.delete({ where: { workspaceId_id: { workspaceId, id } } });
    const author = note.agent.user.name;
    const about = { workspaceId, ticketId: ticket.id, actorName: author };
    const named = await namedElsewhere(tx, workspaceId, ticket.id);
    const agentIds = note.mentions.filter((one) => !named.has(one));
    await withdrawMentions(tx, { workspaceId, ticketId: ticket.id, agentIds });
    await rewritePreview(tx, { ...about, from: notePreview(note.body), to: "The note was deleted." });
    const data = { noteId: id, ...(!isOwn && { author }) };
    await recordEvent(tx, actor, { type: "note.deleted", ticket, isPublic: false, data });
    return note.files;
  });
  // Only when no row points to them any more.
  for (const { storageKey } of files) await deleteFile(storageKey);
}

async function namedElsewhere(tx: Tx, workspaceId: string, ticketId: string): Promise<Set<string>> {
  const notes = await tx.note.findMany({ where: { workspaceId, ticketId }, select: { mentions: true } });
  return new Set(notes.flatMap(({ mentions }) => mentions));
}
