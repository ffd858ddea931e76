import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { nameUploads } from "@/lib/platform/files/uploads";
import { recordNewTicket } from "@/lib/tickets/change/announce-ticket";
import { adjustCounts } from "@/lib/tickets/change/adjust-counts";
import { insertTicket } from "@/lib/tickets/change/insert-ticket";
import type { NewTicket } from "@/lib/tickets/change/insert-ticket";
import { notifyOfNew } from "@/lib/tickets/change/notify-of-changes";
import { toPortalTicketDto } from "@/lib/tickets/model/ticket-dto";
import { toPortalMessageDto } from "./message-dto";
import { preview } from "./preview";
import type { PortalThreadDto, ReplyInput } from "./schemas";
import { writeMessage } from "./write-message";

/** `held`: nobody hears of the ticket until its author's mailbox is verified. */
type How = { held?: boolean };

/** Writes a ticket with its first message, within a command. */
export async function createTicket(
  tx: Tx,
  actor: PortalActor,
  fields: Omit<NewTicket, "heldAt" | "preview" | "now">,
  { body, attachmentIds }: ReplyInput,
  { held = false }: How = {},
): Promise<PortalThreadDto & { id: string }> {
  const now = new Date();
  const ticket = await insertTicket(tx, actor, {
    ...fields,
    heldAt: held ? now : null,
    preview: preview(body, await nameUploads(tx, actor, attachmentIds)),
    now,
  });
  const message = await writeMessage(tx, actor, ticket.id, { body, attachmentIds, now });
  const data = { messageId: message.id };
  await recordNewTicket(tx, actor, ticket, { isHeld: held, data });
  if (!held) await notifyOfNew(tx, actor, ticket);
  await adjustCounts(tx, actor.workspaceId, [[null, ticket]]);
  const { id } = ticket;
  return {
    id,
    ticket: toPortalTicketDto(ticket),
    messages: [toPortalMessageDto(message)],
    rating: null,
    draft: "",
  };
}
