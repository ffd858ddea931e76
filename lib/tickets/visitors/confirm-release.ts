import "server-only";
import type { ProvedContact } from "@/lib/identity/contacts/find-or-create-contact";
import { lockContacts } from "@/lib/identity/contacts/lock-contacts";
import { proveMailbox } from "@/lib/identity/contacts/prove-mailbox";
import { removeUnprovedContacts } from "@/lib/identity/contacts/remove-unproved-contacts";
import type { Tx } from "@/lib/platform/db";
import { moveEvents } from "@/lib/platform/events/move-events";
import { canonicalEmail } from "@/lib/identity/signatures/email-address";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import { proveMessages } from "@/lib/tickets/messages/prove-messages";
import { lockTicketsOf } from "@/lib/tickets/change/move-tickets";
import { giveToOwner } from "@/lib/tickets/change/release-ticket";

type Release = {
  workspaceId: string;
  email: string;
  /** The ticket that the mail was about, and the contact that was made for it. */
  ticketId: string;
  contactId: string;
  /** The contacts of what was written beside it and is proved by the same mail. */
  others: string[];
};

/**
 * The owner of an address has said that tickets are theirs, within a command that has used their proof up. The first
 * ticket's own contact gets the address, or whoever had it already. All that stands under these contacts is the
 * owner's then, also what agents have split off. Everything is locked before the log is written to.
 * @returns whose the ticket is now, and its number; null when it is gone
 */
export async function confirmRelease(
  tx: Tx,
  { workspaceId, email, ticketId, contactId, others }: Release,
  now: Date,
): Promise<{ owner: ProvedContact; number: number } | null> {
  const contacts = [...new Set([contactId, ...others])];
  const tickets = await lockTicketsOf(tx, workspaceId, contacts);
  const ticket = tickets.find(({ id, requesterId }) => id === ticketId && requesterId === contactId);
  if (!ticket) return null;
  const canonical = canonicalEmail(email) ?? email;
  const owner = await proveMailbox(tx, { workspaceId, email: canonical, contactId, now });
  const left = contacts.filter((id) => id !== owner.id);
  await lockContacts(tx, left);
  for (const one of tickets) {
    // What its author has written since as somebody proved says more than a mailbox does.
    if (one.requesterId === owner.id && one.method !== "NONE") continue;
    const move = { workspaceId, ticketId: one.id, from: one.requesterId, to: owner.id };
    await proveMessages(tx, { ...move, verifiedAt: now });
    await moveEvents(tx, move);
    await giveToOwner(tx, one, owner, now);
  }
  const gone = left.length > 0 ? await removeUnprovedContacts(tx, left) : 0;
  if (gone < left.length)
    for (const from of left) await enqueue(tx, "contact-notes", { workspaceId, from, to: owner.id });
  return { owner, number: ticket.number };
}
