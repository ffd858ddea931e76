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
  const told = new Set(actor.kind === "agent" ? [actor.agentId] : []);
  const notices: Notice[] = [];
  const isMessage = event.type === "message.created";
  const tell = (agentId: string, kind: Notice["kind"]) => {
    if (told.has(agentId)) return;
    told.add(agentId);
    const preview = isMessage || kind === "ASSIGNED" ? after.lastMessagePreview : WORDS[after.status];
    notices.push({ agentId, ticketId, kind, actorName: nameOf(actor, after), preview });
  };
  if (after.assigneeId && after.assigneeId !== before.assigneeId) tell(after.assigneeId, "ASSIGNED");
  if (after.assigneeId && isMessage && actor.kind === "contact") tell(after.assigneeId, "REPLIED");
  if (event.isPublic && (isMessage || after.status !== before.status))
    for (const { agentId } of await tx.ticketFollower.findMany({ where: { workspaceId, ticketId } }))
      tell(agentId, "FOLLOWED");
  await notify(tx, workspaceId, notices);
}

function nameOf(actor: Actor, { requesterName, requesterEmail }: LockedTicket): string {
  if (actor.kind === "agent") return actor.name;
  return actor.kind === "contact" ? requesterName || requesterEmail : "";
}
