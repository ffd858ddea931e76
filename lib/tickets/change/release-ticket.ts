import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { lockTicket } from "@/lib/tickets/model/lock-ticket";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import { releaseEvent } from "./announce-ticket";
import { writeChange } from "./write-changes";

/** An agent lets a held ticket through. Its author stays as unverified as before. @throws DomainError not_found */
export async function releaseTicket(actor: AgentActor, number: number): Promise<void> {
  await transaction(async (tx) => {
    const ticket = await lockTicket(tx, actor, number);
    if (!ticket.heldAt) return;
    await writeChange(tx, actor, {
      before: ticket,
      columns: { heldAt: null },
      event: await releaseEvent(tx, ticket, { released: "agent" }),
    });
  });
}

type Owner = { id: string; name: string; email: string };

/** A ticket's author has proved their mailbox: it is theirs, and goes through if it was held. Within a command. */
export async function giveToOwner(
  tx: Tx,
  before: LockedTicket,
  owner: Owner,
  verifiedAt: Date,
): Promise<void> {
  const { workspaceId, heldAt } = before;
  const system = { kind: "system" as const, workspaceId };
  await writeChange(tx, system, {
    // The event is the owner's, too.
    before: { ...before, requesterId: owner.id },
    columns: {
      requesterId: owner.id,
      requesterName: owner.name,
      requesterEmail: owner.email,
      method: "MAILBOX",
      verifiedAt,
      heldAt: null,
    },
    event: heldAt
      ? await releaseEvent(tx, before, { proof: "mailbox" })
      : { type: "ticket.updated", isPublic: false, data: { proof: "mailbox" } },
  });
}
