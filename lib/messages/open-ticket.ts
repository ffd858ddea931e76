import "server-only";
import type { PortalActor } from "@/lib/auth/actors";
import { transaction } from "@/lib/db";
import type { Tx } from "@/lib/db";
import { DomainError } from "@/lib/errors";
import { recordEvent } from "@/lib/events/record-event";
import { runOnce } from "@/lib/idempotency/run-once";
import { takeLimit } from "@/lib/limits/take-limit";
import { adjustCounts } from "@/lib/tickets/adjust-counts";
import { PORTAL_TICKET, toPortalTicketDto } from "@/lib/tickets/ticket-dto";
import type { OpenTicketInput, PortalThreadDto } from "@/lib/tickets/schemas";
import { toPortalMessageDto } from "./message-dto";
import { preview } from "./preview";
import { writeMessage } from "./write-message";

/**
 * A customer opens a ticket. With the same key it is opened once.
 * @throws DomainError invalid (category, files), rate_limited, idempotency_mismatch
 */
export async function openTicket(
  actor: PortalActor,
  input: OpenTicketInput,
  key: string,
): Promise<PortalThreadDto> {
  await takeLimit(`open-ticket:${actor.contactId}`, { limit: 30, windowSeconds: 3600 });
  return transaction((tx) => runOnce(tx, actor, { key, request: input }, () => open(tx, actor, input)));
}

async function open(tx: Tx, actor: PortalActor, input: OpenTicketInput): Promise<PortalThreadDto> {
  await requireCategory(tx, actor, input.categoryId);
  const thread = await createTicket(tx, actor, input);
  const { workspaceId, contactId } = actor;
  await tx.portalDraft.deleteMany({ where: { workspaceId, contactId, ticket: 0 } });
  return thread;
}

/** Writes a ticket with its first message. Also used where a reply follows up a closed ticket. */
export async function createTicket(
  tx: Tx,
  actor: PortalActor,
  input: OpenTicketInput,
  followUpToId: string | null = null,
): Promise<PortalThreadDto> {
  const { workspaceId, contactId, assurance } = actor;
  const requester = await tx.contact.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: contactId } },
    select: { name: true, email: true },
  });
  const { lastTicketNumber: number } = await tx.workspaceCounter.update({
    where: { workspaceId },
    data: { lastTicketNumber: { increment: 1 } },
    select: { lastTicketNumber: true },
  });
  const now = new Date();
  const ticket = await tx.ticket.create({
    data: {
      workspaceId,
      number,
      subject: input.subject,
      requesterId: contactId,
      requesterName: requester.name,
      requesterEmail: requester.email,
      method: assurance.method,
      verifiedAt: assurance.verifiedAt,
      categoryId: input.categoryId,
      followUpToId,
      messageCount: 1,
      lastMessageAt: now,
      lastMessageAuthor: "CONTACT",
      lastMessagePreview: preview(input.body),
      waitingSince: now,
    },
    select: {
      ...PORTAL_TICKET,
      id: true,
      requesterId: true,
      isActive: true,
      assigneeId: true,
      categoryId: true,
      heldAt: true,
    },
  });
  const message = await writeMessage(tx, actor, ticket.id, input);
  await recordEvent(tx, actor, {
    type: "ticket.created",
    ticket,
    isPublic: true,
    data: { messageId: message.id },
  });
  await adjustCounts(tx, workspaceId, null, ticket);
  return { ticket: toPortalTicketDto(ticket), messages: [toPortalMessageDto(message)], draft: "" };
}

async function requireCategory(
  tx: Tx,
  { workspaceId }: PortalActor,
  categoryId: string | null,
): Promise<void> {
  const offered = { workspaceId, archivedAt: null };
  const found = categoryId
    ? await tx.category.findFirst({ where: { ...offered, id: categoryId }, select: { id: true } })
    : null;
  if (found) return;
  // Without a choice a ticket is opened only where there is nothing to choose.
  if (categoryId === null && (await tx.category.findFirst({ where: offered, select: { id: true } })) === null)
    return;
  const message = "Choose a category.";
  throw new DomainError("invalid", `categoryId: ${message}`, { issues: [{ path: "categoryId", message }] });
}
