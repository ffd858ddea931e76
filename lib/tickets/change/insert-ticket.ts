import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import type { NewTicketColumns } from "@/lib/tickets/model/new-ticket";
import { PORTAL_TICKET } from "@/lib/tickets/model/ticket-dto";

export type NewTicket = NewTicketColumns & {
  /** The closed ticket that this one follows up. */
  followUpToId?: string;
  /** Set while it waits until its author's mailbox is verified. */
  heldAt: Date | null;
  /** Of its first message. */
  preview: string;
  now: Date;
};

/** Takes the workspace's next ticket number. The counter stays locked until the commit, so numbers have no gaps. */
export async function nextTicketNumber(tx: Tx, workspaceId: string): Promise<number> {
  const { lastTicketNumber } = await tx.workspaceCounter.update({
    where: { workspaceId },
    data: { lastTicketNumber: { increment: 1 } },
    select: { lastTicketNumber: true },
  });
  return lastTicketNumber;
}

/** Creates a ticket's row, in a command that also writes its first message and its event. */
export async function insertTicket(tx: Tx, actor: PortalActor, ticket: NewTicket) {
  const { workspaceId, contactId, assurance } = actor;
  const { preview, now, ...fields } = ticket;
  // Locked before the counter: a merge of this contact takes them in the same order.
  const [requester] = await tx.$queryRaw<{ name: string; email: string }[]>`
    SELECT "name", "email" FROM "Contact" WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ${contactId}::uuid
    FOR KEY SHARE`;
  if (!requester) throw new DomainError("unauthenticated", "Your session has expired. Reload the page.");
  const number = await nextTicketNumber(tx, workspaceId);
  return tx.ticket.create({
    data: {
      workspaceId,
      number,
      ...fields,
      requesterId: contactId,
      requesterName: requester.name,
      requesterEmail: requester.email,
      method: assurance.method,
      verifiedAt: assurance.verifiedAt,
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
