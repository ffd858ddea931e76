import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Prisma, Tx } from "@/lib/platform/db";
import type { NewEvent } from "@/lib/platform/events/record-event";
import { changeTicket } from "./change-ticket";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import { isSeenByCustomer, planChange } from "./plan-change";
import { resolveChange } from "./resolve-change";
import { scheduleWaking } from "./schedule-waking";
import type { TicketChange } from "@/lib/tickets/model/schemas";
import { tagRows, tagWords, writeTags } from "./write-tags";

/** What a command writes that changes a ticket besides, for example a reply: one row, one event for both. */
type Command = { fields: Prisma.TicketUncheckedUpdateInput; event: Omit<NewEvent, "ticket"> };

/**
 * Changes a locked ticket in whatever `change` names, with one event. Where all of that is so already and there is no
 * command of its own around it, nothing is written.
 * @returns the ticket as it is now
 * @throws DomainError invalid for agents, teams and times that can't be; conflict for a sleep of what is done with
 */
export async function applyChange(
  tx: Tx,
  actor: AgentActor,
  ticket: LockedTicket,
  change: TicketChange,
  command?: Command,
): Promise<LockedTicket> {
  const now = new Date();
  const resolved = await resolveChange(tx, actor, change, now);
  const { fields, data, type } = planChange(ticket, resolved, now);
  const tags = tagWords(resolved, await writeTags(tx, ticket.workspaceId, tagRows([ticket.id], resolved)));
  const all = { ...data, ...tags };
  if (!command && Object.keys(all).length === 0) return ticket;
  if (fields.snoozedUntil) await scheduleWaking(tx, ticket.workspaceId, fields.snoozedUntil);
  return changeTicket(
    tx,
    actor,
    ticket,
    { ...command?.fields, ...fields },
    command
      ? { ...command.event, data: { ...command.event.data, ...all } }
      : { type, isPublic: isSeenByCustomer(fields), data: all },
  );
}
