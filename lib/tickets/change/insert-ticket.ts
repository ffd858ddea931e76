import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { PORTAL_TICKET } from "@/lib/tickets/model/ticket-dto";

type NewTicket = {
  subject: string;
  categoryId: string | null;
  /** The closed ticket that this one goes on from. */
  followUpToId: string | null;
  /** Set where it waits for its author's mailbox to be proved. */
  heldAt: Date | null;
  /** Of the message that opens it. */
  preview: string;
  now: Date;
};

/**
 * Writes a ticket's row under the workspace's next number, within a command that also writes its first message and
 * its event. The counter's row stays locked to the end of the transaction, so numbers have no gaps.
 */
export async function insertTicket(tx: Tx, actor: PortalActor, ticket: NewTicket) {
  const { workspaceId, contactId, assurance } = actor;
  const { subject, categoryId, followUpToId, heldAt, preview, now } = ticket;
  // Locked before the counter: a merge of this contact takes them in the same order.
  const [requester] = await tx.$queryRaw<{ name: string; email: string }[]>`
    SELECT "name", "email" FROM "Contact" WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ${contactId}::uuid
    FOR KEY SHARE`;
  if (!requester) throw new DomainError("unauthenticated", "Your session has ended. Reload the page.");
  const { lastTicketNumber: number } = await tx.workspaceCounter.update({
    where: { workspaceId },
    data: { lastTicketNumber: { increment: 1 } },
    select: { lastTicketNumber: true },
  });
  return tx.ticket.create({
    data: {
      workspaceId,
      number,
      subject,
      requesterId: contactId,
      requesterName: requester.name,
      requesterEmail: requester.email,
      method: assurance.method,
      verifiedAt: assurance.verifiedAt,
      categoryId,
      followUpToId,
      heldAt,
      messageCount: 1,
      lastMessageAt: now,
      lastMessageAuthor: "CONTACT",
      lastMessagePreview: preview,
      waitingSince: now,
    },
    select: {
      ...PORTAL_TICKET,
      id: true,
      requesterId: true,
      requesterName: true,
      requesterEmail: true,
      lastMessagePreview: true,
      folder: true,
      assigneeId: true,
      teamId: true,
      categoryId: true,
    },
  });
}
