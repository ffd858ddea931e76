import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import type { Trace } from "./change-many";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import { isSeenByCustomer, planChange } from "./plan-change";
import type { ChangedFields } from "./plan-change";
import { restorableFields } from "./restorable-fields";
import { rewriteTickets } from "./rewrite-tickets";
import { tagWords, writeTags } from "./write-tags";
import type { TagRow } from "./write-tags";

/**
 * Takes a change of many locked tickets back: each thing only where it still is as the change left it, and never to a
 * person or team who has gone.
 * @returns how many tickets it changed
 */
export async function restoreMany(
  tx: Tx,
  actor: AgentActor,
  tickets: LockedTicket[],
  traces: Trace[],
): Promise<number> {
  const { workspaceId } = actor;
  const now = new Date();
  const traceOf = new Map(traces.map((trace) => [trace.id, trace]));
  const open = tickets.filter((ticket) => ticket.mergedIntoId === null);
  const rows = (names: (trace: Trace) => string[]): TagRow[] =>
    open.flatMap(({ id }) => {
      const trace = traceOf.get(id);
      return trace ? names(trace).map((tagId) => ({ ticketId: id, tagId })) : [];
    });
  const tags = await writeTags(tx, workspaceId, {
    add: rows(({ removed }) => removed),
    remove: rows(({ added }) => added),
  });
  const names = await readNames(tx, workspaceId, traces);
  const restored = open.flatMap((before) => {
    const trace = traceOf.get(before.id);
    if (!trace) return [];
    const fields = restorableFields(before, trace, { ...names, now });
    const own = {
      added: tags.added.filter(({ ticketId }) => ticketId === before.id),
      removed: tags.removed.filter(({ ticketId }) => ticketId === before.id),
    };
    const words = tagWords({ addTags: names.tags, removeTags: names.tags }, own);
    const { data, type } = planChange(before, toChange(fields, names), now);
    const all = { ...data, ...words };
    if (Object.keys(all).length === 0) return [];
    return [{ before, fields, event: { type, isPublic: isSeenByCustomer(fields), data: all } }];
  });
  await rewriteTickets(tx, actor, restored);
  return restored.length;
}

type Named = { id: string; name: string };
type Names = { agents: Named[]; teams: Named[]; categories: Named[]; tags: Named[] };

/** The people, teams, categories and tags of the workspace that a change took away, as far as they still are there. */
async function readNames(tx: Tx, workspaceId: string, traces: Trace[]): Promise<Names> {
  const idsOf = (ids: (string | null | undefined)[]) => [
    ...new Set(ids.filter((id) => typeof id === "string")),
  ];
  const select = { id: true, name: true };
  const agents = await tx.agent.findMany({
    where: {
      workspaceId,
      deactivatedAt: null,
      id: { in: idsOf(traces.map((one) => one.before.assigneeId)) },
    },
    select: { id: true, user: { select: { name: true } } },
  });
  const teams = await tx.team.findMany({
    where: { workspaceId, id: { in: idsOf(traces.map((one) => one.before.teamId)) } },
    select,
  });
  const categories = await tx.category.findMany({
    where: { workspaceId, id: { in: idsOf(traces.map((one) => one.before.categoryId)) } },
    select,
  });
  const tagIds = idsOf(traces.flatMap(({ added, removed }) => [...added, ...removed]));
  const tags = await tx.tag.findMany({ where: { workspaceId, id: { in: tagIds } }, select });
  return { agents: agents.map(({ id, user }) => ({ id, name: user.name })), teams, categories, tags };
}

/** The fields as a change, so that the history says them in the same words. */
function toChange(
  { status, priority, assigneeId, teamId, categoryId, ...fields }: ChangedFields,
  names: Names,
) {
  const named = (list: Named[], id: string | null) => list.find((one) => one.id === id) ?? null;
  return {
    addTags: [],
    removeTags: [],
    ...(status && { status }),
    ...(priority && { priority }),
    ...(assigneeId !== undefined && { assignee: named(names.agents, assigneeId) }),
    ...(teamId !== undefined && { team: named(names.teams, teamId) }),
    ...(categoryId !== undefined && { category: named(names.categories, categoryId) }),
    ...(fields.snoozedAt !== undefined && {
      snooze: fields.snoozedAt && { until: fields.snoozedUntil ?? null },
    }),
  };
}
