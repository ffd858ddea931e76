import "server-only";
import type { PortalActor, VisitorActor } from "@/lib/platform/actors";
import { createUnverifiedContact } from "@/lib/identity/contacts/find-or-create-contact";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { runOnce } from "@/lib/platform/idempotency/run-once";
import { canonicalEmail } from "@/lib/identity/signatures/email-address";
import { readAttributes } from "@/lib/identity/tokens/attributes";
import { findEntryRules } from "@/lib/identity/visits/find-entry-rules";
import { createTicket } from "@/lib/tickets/messages/create-ticket";
import { toColumns } from "@/lib/tickets/model/new-ticket";
import { requireCategory } from "@/lib/tickets/messages/require-category";
import { requestRelease } from "./request-release";
import { limitWriting, mayMail } from "./limits";
import type { VisitorTicketInput } from "./schemas";

type Circumstances = { key: string; networkAddress: string };

export type Written = {
  /** Whether this session already used this email: one link covers all its tickets. */
  again: boolean;
};

/**
 * Opens a visitor's ticket. Never looks up the email: the ticket gets a contact of its own until it is verified. The
 * response doesn't say whether an email was sent, as that depends on other visitors' use of the address.
 * @throws DomainError invalid, forbidden (visitors are no longer accepted), rate_limited
 */
export async function writeAsVisitor(
  actor: VisitorActor,
  input: VisitorTicketInput,
  { key, networkAddress }: Circumstances,
): Promise<Written> {
  const { workspaceId } = actor;
  const { website, ...written } = input;
  const email = canonicalEmail(input.email);
  if (!email) throw invalidEmail();
  const rules = await findEntryRules(workspaceId);
  if (!rules || rules.unsignedVisitors === "REFUSE")
    throw new DomainError("forbidden", "Sign in to the product you came from, and contact support there.");
  // A bot filled in the honeypot. It gets the same response.
  if (website) return { again: false };
  await limitWriting({ workspaceId, networkAddress, email });
  const mail = await mayMail(email);
  const held = rules.unsignedVisitors === "HOLD";
  return transaction((tx) =>
    runOnce(tx, actor, { key, request: input }, () => write(tx, actor, written, { email, held, mail })),
  );
}

async function write(
  tx: Tx,
  { workspaceId, sessionId }: VisitorActor,
  { name, email: recipient, attributes, body, ...fields }: Omit<VisitorTicketInput, "website">,
  { email, held, mail }: { email: string; held: boolean; mail: boolean },
): Promise<Written> {
  await requireCategory(tx, { workspaceId }, fields.categoryId);
  const person = { workspaceId, name, email: recipient, pageAttributes: readAttributes(attributes) };
  const contactId = await createUnverifiedContact(tx, person);
  const assurance = { method: "NONE", secretId: null, verifiedAt: null } as const;
  const author: PortalActor = { kind: "contact", workspaceId, contactId, sessionId, assurance };
  const message = { body, attachmentIds: [] };
  const { id: ticketId } = await createTicket(tx, author, toColumns(fields), message, { held });
  const waiting = { workspaceId, visitorSessionId: sessionId, email, usedAt: null };
  const again = (await tx.emailVerification.findFirst({ where: waiting, select: { id: true } })) !== null;
  await requestRelease(tx, {
    workspaceId,
    contactId,
    ticketId,
    visitorSessionId: sessionId,
    email,
    recipient,
    mail,
  });
  return { again };
}

function invalidEmail(): DomainError {
  const message = "Enter a valid email address.";
  return new DomainError("invalid", `email: ${message}`, { issues: [{ path: "email", message }] });
}
