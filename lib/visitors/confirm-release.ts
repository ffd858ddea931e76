import "server-only";
import type { ProvedContact } from "@/lib/contacts/find-or-create-contact";
import { proveMailbox } from "@/lib/contacts/prove-mailbox";
import { removeUnprovedContacts } from "@/lib/contacts/remove-unproved-contacts";
import type { Tx } from "@/lib/db";
import { moveEvents } from "@/lib/events/move-events";
import { canonicalEmail } from "@/lib/identity/email-address";
import { proveMessages } from "@/lib/messages/prove-messages";
import { lockTicketById } from "@/lib/tickets/lock-ticket";
import { giveToOwner } from "@/lib/tickets/release-ticket";

type Release = { workspaceId: string; contactId: string; ticketId: string; email: string };

/**
 * The owner of an address has said that a ticket is theirs, within a command that has used their proof up. The
 * ticket's own contact gets the address, or the ticket moves to who had it already.
 * @returns whose ticket it is now, and its number; null when it is gone
 */
export async function confirmRelease(
  tx: Tx,
  { workspaceId, contactId, ticketId, email }: Release,
  now: Date,
): Promise<{ owner: ProvedContact; number: number } | null> {
  const ticket = await lockTicketById(tx, workspaceId, ticketId);
  if (ticket?.requesterId !== contactId) return null;
  const canonical = canonicalEmail(email) ?? email;
  const owner = await proveMailbox(tx, { workspaceId, email: canonical, contactId, now });
  const move = { workspaceId, ticketId, from: contactId, to: owner.id };
  await proveMessages(tx, { ...move, verifiedAt: now });
  await moveEvents(tx, move);
  await giveToOwner(tx, ticket, owner, now);
  if (owner.id !== contactId) await removeUnprovedContacts(tx, [contactId]);
  return { owner, number: ticket.number };
}
