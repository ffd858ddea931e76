import "server-only";
import type { VerifiedContact } from "@/lib/identity/contacts/find-or-create-contact";
import { lockContacts } from "@/lib/identity/contacts/lock-contacts";
import { verifyMailbox } from "@/lib/identity/contacts/verify-mailbox";
import { removeUnverifiedContacts } from "@/lib/identity/contacts/remove-unverified-contacts";
import type { Tx } from "@/lib/platform/db";
import { moveEvents } from "@/lib/platform/events/move-events";
import { canonicalEmail } from "@/lib/identity/signatures/email-address";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import { verifyMessages } from "@/lib/tickets/messages/move-to-ticket";
import { lockTicketsOf } from "@/lib/tickets/change/move-tickets";
import { giveToOwner } from "@/lib/tickets/change/release-ticket";

type Release = {
  workspaceId: string;
  email: string;
  /** The ticket that the email is about, and the contact created for it. */
  ticketId: string;
  contactId: string;
  /** Contacts of other tickets covered by the same link. */
  others: string[];
};

/**
 * Releases held tickets after verification, in a command that has redeemed the link. The email's existing contact
 * becomes the owner, or else the first ticket's contact. All tickets of these contacts, including split ones, move to
 * the owner. Locks everything before writing events.
 * @returns the ticket's owner and number; null if it was deleted
 */
export async function confirmRelease(
  tx: Tx,
  { workspaceId, email, ticketId, contactId, others }: Release,
  now: Date,
): Promise<{ owner: VerifiedContact; number: number } | null> {
  const contacts = [...new Set([contactId, ...others])];
  const tickets = await lockTicketsOf(tx, workspaceId, contacts);
  const ticket = tickets.find(({ id, requesterId }) => id === ticketId && requesterId === contactId);
  if (!ticket) return null;
  const canonical = canonicalEmail(email) ?? email;
  const owner = await verifyMailbox(tx, { workspaceId, email: canonical, contactId, now });
  const left = contacts.filter((id) => id !== owner.id);
  await lockContacts(tx, left);
  for (const one of tickets) {
    // Keep stronger verification of later messages.
    if (one.requesterId === owner.id && one.method !== "NONE") continue;
    const move = { workspaceId, ticketId: one.id, from: one.requesterId, to: owner.id };
    await verifyMessages(tx, { ...move, verifiedAt: now });
    await moveEvents(tx, move);
    await giveToOwner(tx, one, owner, now);
  }
  const gone = left.length > 0 ? await removeUnverifiedContacts(tx, left) : 0;
  if (gone < left.length)
    for (const from of left) await enqueue(tx, "contact-notes", { workspaceId, from, to: owner.id });
  return { owner, number: ticket.number };
}
