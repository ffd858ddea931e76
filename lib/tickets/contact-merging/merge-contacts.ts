import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { mergeContactInto } from "@/lib/identity/contacts/merge-contact-into";
import { areSeparated } from "@/lib/identity/contacts/separation";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { movePortalDrafts } from "@/lib/tickets/drafts/move-drafts";
import { DomainError } from "@/lib/platform/errors";
import { moveEvents } from "@/lib/platform/events/move-events";
import { recordEvent } from "@/lib/platform/events/record-event";
import { moveAttachments } from "@/lib/platform/files/attachments";
import { canonicalEmail } from "@/lib/identity/signatures/email-address";
import { runOnce } from "@/lib/platform/idempotency/run-once";
import { moveMessages } from "@/lib/tickets/messages/move-to-ticket";
import { moveContactNotes } from "@/lib/tickets/notes/contact-notes";
import { moveRatings } from "@/lib/tickets/ratings/write-rating";
import { lockTicketsOf, moveTickets } from "@/lib/tickets/change/move-tickets";
import { requirePair } from "./require-pair";
import type { MergeInput } from "./schemas";

type Merged = { id: string; name: string; tickets: number };

/**
 * Merges a contact into another with the same email: moves its tickets and identities and ends its sessions. Can't be
 * undone.
 * @throws DomainError not_found; invalid; conflict if one is unverified, they share no email or are marked as
 * different people
 */
export async function mergeContacts(
  actor: AgentActor,
  id: string,
  input: MergeInput,
  key: string,
): Promise<Merged> {
  return transaction((tx) =>
    runOnce(tx, actor, { key, request: { id, ...input } }, () => merge(tx, actor, id, input)),
  );
}

async function merge(
  tx: Tx,
  actor: AgentActor,
  id: string,
  { otherId, ticket: number }: MergeInput,
): Promise<Merged> {
  const { workspaceId } = actor;
  await lockTicketsOf(tx, workspaceId, [otherId]);
  const { contact, other, ticket } = await requirePair(tx, actor, { id, otherId, ticket: number });
  if (await areSeparated(tx, workspaceId, [contact.id, other.id]))
    throw new DomainError("conflict", "These customers are marked as different people. Undo that first.");
  const { name, email } = contact;
  const move = { workspaceId, from: other.id, to: contact.id };
  const tickets = await moveTickets(tx, { ...move, to: { id: contact.id, name, email } });
  await moveMessages(tx, move);
  await moveAttachments(tx, move);
  await moveRatings(tx, move);
  await moveContactNotes(tx, move);
  await movePortalDrafts(tx, move);
  await moveEvents(tx, move);
  await mergeContactInto(tx, { ...move, address: canonicalEmail(email) });
  const data = { merged: other.name || other.email, tickets };
  await recordEvent(tx, actor, { type: "contact.updated", ticket, isPublic: true, data });
  await recordAudit(tx, actor, "contact.merged", {
    ...{ id: contact.id, name, email, tickets },
    ...{ mergedId: other.id, mergedName: other.name, mergedEmail: other.email },
  });
  return { id: contact.id, name, tickets };
}
