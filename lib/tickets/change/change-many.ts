import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import { isSeenByCustomer, planChange } from "./plan-change";
import type { ChangedFields } from "./plan-change";
import { resolveChange } from "./resolve-change";
import type { ResolvedChange } from "./resolve-change";
import { rewriteTickets } from "./rewrite-tickets";
import { scheduleWaking } from "./schedule-waking";
import type { TicketChange } from "@/lib/tickets/model/schemas";
import { tagRows, tagWords, writeTags } from "./write-tags";

/** What a change did to one ticket, as it takes to undo it. Stored as JSON. */
export type Trace = {
  id: string;
  /** How many messages there were: an answer since then makes a status nobody's to take back. */
  messages: number;
  before: ChangedFields;
  after: ChangedFields;
  added: string[];
  removed: string[];
};

/**
 * Does to many locked tickets what applyChange does to one, in a fixed number of statements. Merged tickets, and those
 * that can't sleep where that is asked, stay as they are.
 * @returns a trace of every ticket that was changed
 */
export async function changeMany(
  tx: Tx,
  actor: AgentActor,
  tickets: LockedTicket[],
  change: TicketChange,
): Promise<Trace[]> {
  const now = new Date();
  const resolved = await resolveChange(tx, actor, change, now);
  const open = tickets.filter((ticket) => ticket.mergedIntoId === null && canTake(ticket, resolved));
  const ids = open.map(({ id }) => id);
  const { added, removed } = await writeTags(tx, actor.workspaceId, tagRows(ids, resolved));
  const ofTicket = { added: Map.groupBy(added, idOf), removed: Map.groupBy(removed, idOf) };
  const planned = open.map((before) => {
    const rows = {
      added: ofTicket.added.get(before.id) ?? [],
      removed: ofTicket.removed.get(before.id) ?? [],
    };
    return { before, rows, plan: planChange(before, resolved, now), words: tagWords(resolved, rows) };
  });
  const changed = planned.filter(
    ({ plan, words }) => Object.keys(plan.data).length + Object.keys(words).length > 0,
  );
  if (resolved.snooze?.until) await scheduleWaking(tx, actor.workspaceId, resolved.snooze.until);
  await rewriteTickets(
    tx,
    actor,
    changed.map(({ before, plan: { fields, data, type }, words }) => ({
      before,
      fields,
      event: { type, isPublic: isSeenByCustomer(fields), data: { ...data, ...words } },
    })),
  );
  return changed.map(({ before, plan: { fields }, rows }) => ({
    id: before.id,
    messages: before.messageCount,
    before: pick(before, fields),
    after: fields,
    added: rows.added.map(({ tagId }) => tagId),
    removed: rows.removed.map(({ tagId }) => tagId),
  }));
}

const idOf = ({ ticketId }: { ticketId: string }) => ticketId;

/** Only what is to be done sleeps. */
function canTake(ticket: LockedTicket, { status, snooze }: ResolvedChange): boolean {
  if (!snooze) return true;
  return status === undefined ? ticket.isActive : status === "OPEN" || status === "PENDING";
}

const pick = (ticket: LockedTicket, fields: ChangedFields): ChangedFields =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, ticket[name as keyof ChangedFields]]));
