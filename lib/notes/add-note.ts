import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { transaction } from "@/lib/db";
import type { Tx } from "@/lib/db";
import { clearNoteDraft } from "@/lib/drafts/clear-note-draft";
import { recordEvent } from "@/lib/events/record-event";
import { runOnce } from "@/lib/idempotency/run-once";
import { plainText } from "@/lib/markdown/plain-text";
import { preview } from "@/lib/messages/preview";
import { mentionAgents } from "@/lib/notifications/mention-agents";
import { notify } from "@/lib/notifications/notify";
import type { Notice } from "@/lib/notifications/notify";
import { addFollowers } from "@/lib/tickets/add-followers";
import { lockTicket } from "@/lib/tickets/lock-ticket";
import { findMentions } from "./find-mentions";
import { listMentionable } from "./list-mentionable";
import type { NoteInput } from "./schemas";

/**
 * An agent writes a note for the team. Whom it names is told and follows the ticket from then on, and so does its
 * author; others who follow it are told too. Nothing that a customer can see changes.
 * @returns the note's id
 * @throws DomainError not_found, idempotency_mismatch
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

async function add(tx: Tx, actor: AgentActor, number: number, { body }: NoteInput): Promise<{ id: string }> {
  const { workspaceId, agentId } = actor;
  const ticket = await lockTicket(tx, actor, number);
  const now = new Date();
  const named = findMentions(body, await listMentionable(tx, workspaceId));
  const mentions = named.filter((id) => id !== agentId);
  const following = await tx.ticketFollower.findMany({ where: { workspaceId, ticketId: ticket.id } });
  const note = await tx.note.create({
    data: { workspaceId, ticketId: ticket.id, agentId, body, mentions: named, createdAt: now },
    select: { id: true },
  });
  await clearNoteDraft(tx, actor, ticket.id);
  await mentionAgents(tx, { workspaceId, ticketId: ticket.id, agentIds: mentions, now });
  await addFollowers(tx, { workspaceId, ticketId: ticket.id, agentIds: [agentId, ...mentions] });
  const notice = (id: string, kind: Notice["kind"]): Notice => ({
    agentId: id,
    ticketId: ticket.id,
    kind,
    actorName: actor.name,
    preview: preview(plainText(body)),
  });
  const others = following.map((row) => row.agentId).filter((id) => id !== agentId && !mentions.includes(id));
  await notify(tx, workspaceId, [
    ...mentions.map((id) => notice(id, "MENTION")),
    ...others.map((id) => notice(id, "FOLLOWED")),
  ]);
  await recordEvent(tx, actor, { type: "note.created", ticket, isPublic: false, data: { noteId: note.id } });
  return note;
}
