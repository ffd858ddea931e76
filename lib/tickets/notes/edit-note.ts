import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { recordEvent } from "@/lib/platform/events/record-event";
import { rewritePreview } from "@/lib/tickets/notifications/rewrite-preview";
import { findMentions } from "./find-mentions";
import { listMentionable } from "./list-mentionable";
import { lockNote } from "./lock-note";
import type { NoteEditInput } from "./schemas";
import { notePreview, notifyOfNote } from "./notify-of-note";

/**
 * Edits an agent's own note. Notifies newly mentioned agents and updates the text of earlier notifications.
 * @param version of the note that was edited
 * @throws DomainError not_found, forbidden (another agent's), note_changed (newer version)
 */
export async function editNote(
  actor: AgentActor,
  id: string,
  { body, version }: NoteEditInput,
): Promise<void> {
  const { workspaceId, agentId } = actor;
  await transaction(async (tx) => {
    const { note, ticket } = await lockNote(tx, actor, id);
    if (note.agentId !== agentId)
      throw new DomainError("forbidden", "Only its author can edit a note. Add one of your own instead.");
    if (note.body === body) return;
    if (note.version !== version)
      throw new DomainError(
        "note_changed",
        "This note changed in the meantime. Compare both versions, then save yours again or discard it.",
        { now: { body: note.body, version: note.version } },
      );
    const mentioned = findMentions(body, await listMentionable(tx, workspaceId));
    const mentions = mentioned.filter((one) => !note.mentions.includes(one));
    await tx.note.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: {
        body,
        version: { increment: 1 },
        editedAt: new Date(),
        mentions: [...note.mentions, ...mentions],
      },
    });
    const target = { workspaceId, ticketId: ticket.id, actorName: note.agent.user.name };
    await rewritePreview(tx, { ...target, from: notePreview(note.body), to: notePreview(body) });
    const others = mentions.filter((one) => one !== agentId);
    await notifyOfNote(tx, actor, { ticketId: ticket.id, body, mentions: others, others: [] });
    await recordEvent(tx, actor, { type: "note.updated", ticket, isPublic: false, data: { noteId: id } });
  });
}
