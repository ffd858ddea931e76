import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { plainText } from "@/lib/platform/markdown/plain-text";
import { preview } from "@/lib/tickets/messages/preview";
import { mentionAgents } from "@/lib/tickets/notifications/mentions";
import { notify } from "@/lib/tickets/notifications/notify";
import type { Notice } from "@/lib/tickets/notifications/notify";
import { addFollowers } from "@/lib/tickets/change/add-followers";

type NoteAudience = {
  ticketId: string;
  body: string;
  /** Mentioned agents without the author. They follow the ticket from now on. */
  mentions: string[];
  /** Other followers of the ticket. */
  others: string[];
};

/** @returns a note's preview in notifications */
export const notePreview = (body: string) => preview(plainText(body));

/** Notifies agents of a note, within the command that wrote it. The author follows the ticket, too. */
export async function notifyOfNote(
  tx: Tx,
  { workspaceId, agentId, name }: AgentActor,
  { ticketId, body, mentions, others }: NoteAudience,
): Promise<void> {
  await mentionAgents(tx, { workspaceId, ticketId, agentIds: mentions, now: new Date() });
  await addFollowers(tx, { workspaceId, ticketId, agentIds: [agentId, ...mentions] });
  const notice = (id: string, kind: Notice["kind"]): Notice => ({
    agentId: id,
    ticketId,
    kind,
    actorName: name,
    preview: notePreview(body),
  });
  await notify(tx, workspaceId, [
    ...mentions.map((id) => notice(id, "MENTION")),
    ...others.map((id) => notice(id, "FOLLOWED")),
  ]);
}
