import "server-only";
import type { AgentActor, PortalActor } from "@/lib/auth/actors";
import type { Tx } from "@/lib/db";
import type { NewEvent } from "@/lib/events/record-event";
import { notify } from "@/lib/notifications/notify";
import type { Notice } from "@/lib/notifications/notify";
import type { LockedTicket } from "./lock-ticket";

type Actor = AgentActor | PortalActor | { kind: "system"; workspaceId: string };
type Change = { before: LockedTicket; after: LockedTicket; event: Omit<NewEvent, "ticket"> };

const WORDS = {
  OPEN: "Status: open",
  PENDING: "Status: pending",
  RESOLVED: "Status: resolved",
  CLOSED: "Status: closed",
};

/**
 * Tells those whom a change of a ticket concerns, other than who made it: to whom it was given, whose customer has
 * answered, and who follows it (of what is public). Each of them once.
 */
export async function notifyOfChange(tx: Tx, actor: Actor, { before, after, event }: Change): Promise<void> {
  const { workspaceId, id: ticketId } = after;
  const isMessage = event.type === "message.created";
  const concerned = new Map<string, Notice["kind"]>();
  if (event.isPublic && (isMessage || after.status !== before.status))
    for (const { agentId } of await tx.ticketFollower.findMany({ where: { workspaceId, ticketId } }))
      concerned.set(agentId, "FOLLOWED");
  const kind = ofAssignee(actor, before, after, isMessage);
  if (after.assigneeId && kind) concerned.set(after.assigneeId, kind);
  if (actor.kind === "agent") concerned.delete(actor.agentId);
  const actorName = nameOf(actor, after);
  await notify(
    tx,
    workspaceId,
    [...concerned].map(([agentId, kind]) => {
      const preview = isMessage || kind === "ASSIGNED" ? after.lastMessagePreview : WORDS[after.status];
      return { agentId, ticketId, kind, actorName, preview };
    }),
  );
}

/** What the assignee in particular hears of. */
function ofAssignee(actor: Actor, before: LockedTicket, after: LockedTicket, isMessage: boolean) {
  if (after.assigneeId !== before.assigneeId) return "ASSIGNED";
  return isMessage && actor.kind === "contact" ? "REPLIED" : null;
}

function nameOf(actor: Actor, { requesterName, requesterEmail }: LockedTicket): string {
  if (actor.kind === "agent") return actor.name;
  return actor.kind === "contact" ? requesterName || requesterEmail : "";
}
