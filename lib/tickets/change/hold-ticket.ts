import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { lockTicket } from "@/lib/tickets/model/lock-ticket";
import { writeChange } from "./write-changes";

/**
 * An agent puts a ticket on hold whose author has proved nothing: it waits for their mailbox, in no view but its own.
 * @throws DomainError not_found; conflict for a verified author or a resolved ticket
 */
export async function holdTicket(actor: AgentActor, number: number): Promise<void> {
  await transaction(async (tx) => {
    const ticket = await lockTicket(tx, actor, number);
    if (ticket.heldAt) return;
    const { workspaceId, requesterId: contactId } = ticket;
    const verified = await tx.contactIdentity.findFirst({
      where: { workspaceId, contactId },
      select: { id: true },
    });
    if (ticket.method !== "NONE" || verified)
      throw new DomainError(
        "conflict",
        "Only tickets from unverified customers can be put on hold. Snooze or resolve this one.",
      );
    if (!ticket.isActive)
      throw new DomainError("conflict", "This ticket is resolved. Reopen it to put it on hold.");
    const event = { type: "ticket.held", isPublic: false, data: { held: "agent" } } as const;
    await writeChange(tx, actor, { before: ticket, columns: { heldAt: new Date() }, event });
  });
}
