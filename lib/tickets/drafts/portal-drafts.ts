import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { getPortalTicket } from "@/lib/tickets/model/get-ticket";
import type { NewTicketDraft } from "./schemas";

/**
 * Saves a customer's draft; an empty one deletes it. For a merged ticket, saves it on the ticket it was merged into.
 * @param number the ticket's, 0 for a new ticket
 * @throws DomainError not_found
 */
export async function savePortalDraft(
  actor: PortalActor,
  number: number,
  draft: NewTicketDraft,
): Promise<void> {
  const { workspaceId, contactId } = actor;
  const ticket = number === 0 ? 0 : (await getPortalTicket(actor, number)).number;
  if (!draft.body && !draft.subject) {
    await db.portalDraft.deleteMany({ where: { workspaceId, contactId, ticketNumber: ticket } });
    return;
  }
  await db.portalDraft.upsert({
    where: { workspaceId_contactId_ticketNumber: { workspaceId, contactId, ticketNumber: ticket } },
    create: { workspaceId, contactId, ticketNumber: ticket, ...draft },
    update: draft,
  });
}

/** @returns the customer's draft of a new ticket; empty fields when there is none */
export async function getNewTicketDraft({ workspaceId, contactId }: PortalActor): Promise<NewTicketDraft> {
  const draft = await db.portalDraft.findUnique({
    where: { workspaceId_contactId_ticketNumber: { workspaceId, contactId, ticketNumber: 0 } },
    select: { subject: true, body: true, categoryId: true },
  });
  return draft ?? { subject: "", body: "", categoryId: "" };
}
