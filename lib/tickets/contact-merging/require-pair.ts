import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { lockPair } from "@/lib/identity/contacts/lock-pair";
import type { LockedContact } from "@/lib/identity/contacts/lock-pair";
import type { Tx } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { canonicalEmail } from "@/lib/identity/signatures/email-address";
import { visibleTickets } from "@/lib/tickets/model/visible-tickets";

type Asked = { id: string; otherId: string; ticket: number };

/** Two people about whom something may be decided, locked, with the ticket beside which it is. */
type Pair = { contact: LockedContact; other: LockedContact; ticket: { id: string; requesterId: string } };

/**
 * Locks two contacts that have an address in common and are both proved: about anybody else there is nothing to decide.
 * @throws DomainError not_found; invalid for another contact or ticket that isn't here; conflict
 */
export async function requirePair(
  tx: Tx,
  actor: AgentActor,
  { id, otherId, ticket: number }: Asked,
): Promise<Pair> {
  const [contact, other] = await lockPair(tx, actor.workspaceId, [id, otherId]);
  if (!contact) throw notFound("customer");
  if (!other || other.id === contact.id)
    throw wrong(
      "otherId",
      "This customer is not there any more: perhaps they were merged already. Reload the page.",
    );
  const ticket = await tx.ticket.findFirst({
    where: { ...visibleTickets(actor), number, requesterId: contact.id },
    select: { id: true, requesterId: true },
  });
  if (!ticket) throw wrong("ticket", "Name a ticket of the customer who stays.");
  requireCommonAddress(contact, other);
  return { contact, other, ticket };
}

function requireCommonAddress(contact: LockedContact, other: LockedContact): void {
  if (contact.identities.length === 0 || other.identities.length === 0)
    throw new DomainError(
      "conflict",
      "One of the two has proved nothing about who they are. Their tickets are joined once they confirm their e-mail address.",
    );
  if (!hasProved(other, contact.email) && !hasProved(contact, other.email))
    throw new DomainError("conflict", "The two have no e-mail address in common any more. Reload the page.");
}

function hasProved({ identities }: LockedContact, email: string): boolean {
  const address = canonicalEmail(email);
  return identities.some(({ kind, value }) => kind === "EMAIL" && value === address);
}

function wrong(path: string, message: string): DomainError {
  return new DomainError("invalid", `${path}: ${message}`, { issues: [{ path, message }] });
}
