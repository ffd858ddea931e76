import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { lockPair } from "@/lib/identity/contacts/lock-pair";
import type { LockedContact } from "@/lib/identity/contacts/lock-pair";
import type { Tx } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { canonicalEmail } from "@/lib/identity/signatures/email-address";
import { visibleTickets } from "@/lib/tickets/model/visible-tickets";

type PairInput = { id: string; otherId: string; ticket: number };

/** Two locked contacts, and the ticket on which the decision is made. */
type Pair = { contact: LockedContact; other: LockedContact; ticket: { id: string; requesterId: string } };

/**
 * Locks two contacts, both verified and with an email in common.
 * @throws DomainError not_found; invalid for an unknown contact or ticket; conflict
 */
export async function requirePair(
  tx: Tx,
  actor: AgentActor,
  { id, otherId, ticket: number }: PairInput,
): Promise<Pair> {
  const [contact, other] = await lockPair(tx, actor.workspaceId, [id, otherId]);
  if (!contact) throw notFound("customer");
  if (!other || other.id === contact.id)
    throw wrong("otherId", "This customer no longer exists. They may have been merged. Reload the page.");
  const ticket = await tx.ticket.findFirst({
    where: { ...visibleTickets(actor), number, requesterId: contact.id },
    select: { id: true, requesterId: true },
  });
  if (!ticket) throw wrong("ticket", "Choose a ticket of the customer to keep.");
  requireCommonAddress(contact, other);
  return { contact, other, ticket };
}

function requireCommonAddress(contact: LockedContact, other: LockedContact): void {
  if (contact.identities.length === 0 || other.identities.length === 0)
    throw new DomainError(
      "conflict",
      "One of these customers isn't verified. Their tickets are merged when they verify their email address.",
    );
  if (!hasVerified(other, contact.email) && !hasVerified(contact, other.email))
    throw new DomainError("conflict", "These customers no longer share an email address. Reload the page.");
}

function hasVerified({ identities }: LockedContact, email: string): boolean {
  const address = canonicalEmail(email);
  return identities.some(({ kind, value }) => kind === "EMAIL" && value === address);
}

function wrong(path: string, message: string): DomainError {
  return new DomainError("invalid", `${path}: ${message}`, { issues: [{ path, message }] });
}
