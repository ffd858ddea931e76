import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { recordEvent } from "@/lib/platform/events/record-event";

type Writer = AgentActor | { kind: "system"; workspaceId: string };

/**
 * Tells the team's screens that something about a person has changed. The log is one of tickets, so it stands at
 * their latest; who has none is on nobody's screen.
 */
export async function recordContactChange(tx: Tx, actor: Writer, contactId: string): Promise<void> {
  const ticket = await tx.ticket.findFirst({
    where: { workspaceId: actor.workspaceId, requesterId: contactId },
    orderBy: [{ isActive: "desc" }, { lastMessageAt: "desc" }, { id: "desc" }],
    select: { id: true, requesterId: true },
  });
  if (ticket) await recordEvent(tx, actor, { type: "contact.updated", ticket, isPublic: false });
}
