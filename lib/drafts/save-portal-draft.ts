import "server-only";
import type { PortalActor } from "@/lib/auth/actors";
import { db } from "@/lib/db";
import { getPortalTicket } from "@/lib/tickets/get-ticket";
import type { NewTicketDraft } from "./schemas";

/**
 * Keeps what a customer typed. An empty draft is removed.
 * @param ticket the number, 0 for a new ticket
 * @throws DomainError not_found
 */
export async function savePortalDraft(
  actor: PortalActor,
  ticket: number,
  draft: NewTicketDraft,
): Promise<void> {
  const { workspaceId, contactId } = actor;
  if (ticket !== 0) await getPortalTicket(actor, ticket);
  if (!draft.body && !draft.subject) {
    await db.portalDraft.deleteMany({ where: { workspaceId, contactId, ticket } });
    return;
  }
  await db.portalDraft.upsert({
    where: { workspaceId_contactId_ticket: { workspaceId, contactId, ticket } },
    create: { workspaceId, contactId, ticket, ...draft },
    update: draft,
  });
}
