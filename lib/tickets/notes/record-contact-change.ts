import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { recordEvent } from "@/lib/platform/events/record-event";

type Actor = AgentActor | { kind: "system"; workspaceId: string };

/**
 * Records that something about a contact changed, so that open inboxes refresh. Events belong to a ticket: uses the
 * contact's latest one. Without tickets, no inbox shows the contact.
 */
export async function recordContactChange(tx: Tx, actor: Actor, contactId: string): Promise<void> {
  const ticket = await tx.ticket.findFirst({
    where: { workspaceId: actor.workspaceId, requesterId: contactId },
    orderBy: [{ isActive: "desc" }, { lastMessageAt: "desc" }, { id: "desc" }],
    select: { id: true, requesterId: true },
  });
  if (ticket) await recordEvent(tx, actor, { type: "contact.updated", ticket, isPublic: false });
}
