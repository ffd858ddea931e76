import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Prisma, Tx } from "@/lib/platform/db";
import { recordNewTicket } from "./announce-ticket";
import { adjustCounts } from "./adjust-counts";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import { nextTicketNumber } from "./insert-ticket";

type Fields = Pick<
  Prisma.TicketUncheckedCreateInput,
  "subject" | "createdAt" | "waitingSince" | "firstResponseAt"
> &
  Partial<
    Pick<
      Prisma.TicketUncheckedCreateInput,
      | "messageCount"
      | "lastMessageAt"
      | "lastMessageAuthor"
      | "lastMessagePreview"
      | "requesterUnread"
      | "method"
      | "verifiedAt"
    >
  >;

/**
 * Creates the row of a ticket that is split off another one, with its event and counters. It keeps the customer,
 * category, assignee and team, and its first message's date. The caller then moves the messages.
 */
export async function insertSplit(
  tx: Tx,
  actor: AgentActor,
  source: LockedTicket,
  fields: Fields,
): Promise<LockedTicket> {
  const { workspaceId } = source;
  const number = await nextTicketNumber(tx, workspaceId);
  const ticket = await tx.ticket.create({
    data: {
      workspaceId,
      number,
      requesterId: source.requesterId,
      requesterName: source.requesterName,
      requesterEmail: source.requesterEmail,
      categoryId: source.categoryId,
      assigneeId: source.assigneeId,
      teamId: source.teamId,
      heldAt: source.heldAt,
      method: source.method,
      verifiedAt: source.verifiedAt,
      lastMessageAt: source.lastMessageAt,
      lastMessageAuthor: source.lastMessageAuthor,
      lastMessagePreview: source.lastMessagePreview,
      status: fields.waitingSince ? "OPEN" : "PENDING",
      ...fields,
    },
  });
  const data = { splitFrom: source.number };
  await recordNewTicket(tx, actor, ticket, { isHeld: ticket.heldAt !== null, data });
  await adjustCounts(tx, workspaceId, [[null, ticket]]);
  return ticket;
}
