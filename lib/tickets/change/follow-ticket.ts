import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { recordEvent } from "@/lib/platform/events/record-event";
import { addFollowers } from "./add-followers";
import { lockTicket } from "@/lib/tickets/model/lock-ticket";

/** An agent wants to hear of a ticket, or no longer. Saying it twice changes nothing. @throws DomainError not_found */
export async function followTicket(actor: AgentActor, number: number, follows: boolean): Promise<void> {
  const { workspaceId, agentId } = actor;
  await transaction(async (tx) => {
    const ticket = await lockTicket(tx, actor, number);
    const own = { workspaceId, ticketId: ticket.id, agentId };
    if ((await tx.ticketFollower.count({ where: own })) === (follows ? 1 : 0)) return;
    if (follows) await addFollowers(tx, { workspaceId, ticketId: ticket.id, agentIds: [agentId] });
    else await tx.ticketFollower.deleteMany({ where: own });
    await recordEvent(tx, actor, {
      type: "ticket.followed",
      ticket,
      isPublic: false,
      data: { follows: follows ? 1 : 0 },
    });
  });
}
