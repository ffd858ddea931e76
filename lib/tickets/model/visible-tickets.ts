import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";

/** The tenant wall for agents: every query of tickets spreads it. */
export const visibleTickets = (actor: AgentActor) => ({ workspaceId: actor.workspaceId });

/** The wall for customers: their own tickets in their own workspace. */
export const ownTickets = (actor: PortalActor) => ({
  workspaceId: actor.workspaceId,
  requesterId: actor.contactId,
});
