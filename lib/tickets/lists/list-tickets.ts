import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db, sql, readPrepared } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { sortsOf } from "@/lib/tickets/model/labels";
import { pageOfTickets } from "./page-of-tickets";
import type { PageRequest, TicketSource } from "./page-of-tickets";
import type { Page, TicketListItemDto } from "@/lib/tickets/model/schemas";

/**
 * A page of a view. Each view is one equality key of an index, in the index's own order.
 * @param view `mine`, `unassigned`, `all`, `mentions`, `snoozed`, `resolved`, `held`, `category-{slug}`, `team-{id}`
 * @throws DomainError not_found for another view, invalid for a foreign cursor
 */
export async function listTickets(
  actor: AgentActor,
  { view, ...page }: PageRequest & { view: string },
): Promise<Page<TicketListItemDto>> {
  if (!sortsOf(view).includes(page.sort ?? "newest"))
    throw new DomainError("invalid", `sort: use ${sortsOf(view).join(" or ")} in this view.`);
  return pageOfTickets(actor, await sourceOf(actor, view), page);
}

const of = (where: TicketSource["where"]): TicketSource => ({ where, prepared: true });

const FOLDERS: Readonly<Record<string, TicketSource>> = {
  all: of(sql`t."folder" = 'INBOX'`),
  unassigned: of(sql`t."folder" = 'INBOX' AND t."assigneeId" IS NULL`),
  snoozed: of(sql`t."folder" = 'SNOOZED'`),
  resolved: of(sql`t."folder" = 'DONE'`),
  held: of(sql`t."folder" = 'HELD'`),
};

async function sourceOf(actor: AgentActor, view: string): Promise<TicketSource> {
  if (Object.hasOwn(FOLDERS, view)) return FOLDERS[view] as TicketSource;
  if (view === "mine") return of(sql`t."folder" = 'INBOX' AND t."assigneeId" = ${actor.agentId}::uuid`);
  if (view === "mentions") return mentionsOf(actor);
  // The id first: through a join the planner would sort the whole category.
  const group = (await findCategory(actor, view)) ?? (await findTeam(actor, view));
  if (!group) throw notFound("view");
  return of(group);
}

/** Merged tickets are what the ticket is that has their messages. */
const mentionsOf = ({ workspaceId, agentId }: AgentActor): TicketSource => ({
  ...of(
    sql`m."workspaceId" = ${workspaceId}::uuid AND m."agentId" = ${agentId}::uuid AND t."folder" <> 'MERGED'`,
  ),
  mentions: true,
});

async function findCategory({ workspaceId }: AgentActor, view: string) {
  const slug = /^category-([a-z0-9-]+)$/.exec(view)?.[1];
  if (slug === undefined) return null;
  const where = { workspaceId_slug: { workspaceId, slug } };
  const category = await db.category.findUnique({ where, select: { id: true } });
  return category && sql`t."folder" = 'INBOX' AND t."categoryId" = ${category.id}::uuid`;
}

async function findTeam({ workspaceId }: AgentActor, view: string) {
  const id = /^team-([0-9a-f-]{36})$/.exec(view)?.[1];
  if (id === undefined) return null;
  const team = await db.team.findFirst({ where: { workspaceId, id }, select: { id: true } });
  return team && sql`t."folder" = 'INBOX' AND t."teamId" = ${team.id}::uuid`;
}

/**
 * How many tickets each view holds, by the view's name in addresses; of the mentions those not read yet. Reads
 * counters, counts nothing but the agent's own unread mentions.
 */
export async function listCounts({ workspaceId, agentId }: AgentActor): Promise<Record<string, number>> {
  const rows = await readPrepared<{ view: string; count: number }>(sql`
    SELECT CASE WHEN k."id" IS NOT NULL THEN 'category-' || k."slug"
      WHEN c."view" LIKE 'assignee:%' THEN 'mine'
      ELSE replace(c."view", 'team:', 'team-') END AS "view", c."count"
    FROM "TicketCount" c
    LEFT JOIN "Category" k ON k."workspaceId" = c."workspaceId" AND c."view" = 'category:' || k."id"
    WHERE c."workspaceId" = ${workspaceId}::uuid
      AND (c."view" NOT LIKE 'assignee:%' OR c."view" = ${`assignee:${agentId}`}::text)
    UNION ALL
    SELECT 'mentions', count(*)::int FROM "Mention"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "agentId" = ${agentId}::uuid AND "readAt" IS NULL`);
  const zero = { all: 0, unassigned: 0, snoozed: 0, resolved: 0, held: 0, mine: 0 };
  return { ...zero, ...Object.fromEntries(rows.map(({ view, count }) => [view, count])) };
}
