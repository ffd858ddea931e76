import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { recordEvent } from "@/lib/platform/events/record-event";
import { nameUploads } from "@/lib/platform/files/uploads";
import { adjustCounts } from "@/lib/tickets/change/adjust-counts";
import { insertTicket } from "@/lib/tickets/change/insert-ticket";
import { notifyOfNew } from "@/lib/tickets/change/notify-of-changes";
import { toPortalTicketDto } from "@/lib/tickets/model/ticket-dto";
import type { OpenTicketInput, PortalThreadDto } from "@/lib/tickets/model/schemas";
import { toPortalMessageDto } from "./message-dto";
import { preview } from "./preview";
import { writeMessage } from "./write-message";

type How = {
  /** The closed ticket that this one goes on from. */
  followUpToId?: string;
  /** Nobody is told of it until the mailbox of its author is proved. */
  held?: boolean;
};

/** Writes a ticket with its first message, within a command. Also where a reply follows up a closed ticket. */
export async function createTicket(
  tx: Tx,
  actor: PortalActor,
  input: OpenTicketInput,
  { followUpToId, held = false }: How = {},
): Promise<PortalThreadDto & { id: string }> {
  const { subject, categoryId, body, attachmentIds } = input;
  const now = new Date();
  const ticket = await insertTicket(tx, actor, {
    subject,
    categoryId,
    followUpToId: followUpToId ?? null,
    heldAt: held ? now : null,
    preview: preview(body, await nameUploads(tx, actor, attachmentIds)),
    now,
  });
  const message = await writeMessage(tx, actor, ticket.id, { ...input, now });
  await recordEvent(tx, actor, {
    type: "ticket.created",
    ticket,
    isPublic: !held,
    data: { messageId: message.id },
  });
  if (!held) await notifyOfNew(tx, actor, ticket);
  await adjustCounts(tx, actor.workspaceId, null, ticket);
  const { id } = ticket;
  return {
    id,
    ticket: toPortalTicketDto(ticket),
    messages: [toPortalMessageDto(message)],
    rating: null,
    draft: "",
  };
}
