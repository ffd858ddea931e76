import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { ensureTags, findTags } from "@/lib/workspace/tags/ensure-tags";

import type { TagDto } from "@/lib/workspace/tags/schemas";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import type { TicketChange } from "@/lib/tickets/model/schemas";

type Named = { id: string; name: string } | null;

/** A change with everything it names looked up: the same for one ticket and for five hundred. */
export type ResolvedChange = {
  status?: LockedTicket["status"];
  priority?: LockedTicket["priority"];
  assignee?: Named;
  team?: Named;
  category?: Named;
  subject?: string;
  snooze?: { until: Date | null } | null;
  addTags: TagDto[];
  removeTags: TagDto[];
};

/** The longest sleep. */
const YEAR = 366 * 86_400_000;

/**
 * Looks up what a change names, "me" being who makes it, within a command that holds the locks of its tickets.
 * @throws DomainError invalid for an agent, team or category that is not there, and for a time that has passed
 */
export async function resolveChange(
  tx: Tx,
  actor: AgentActor,
  change: TicketChange,
  now: Date,
): Promise<ResolvedChange> {
  const { workspaceId } = actor;
  const { status, priority, snooze } = change;
  return {
    ...(await resolveNames(tx, actor, change)),
    ...(status && { status: status.toUpperCase() as LockedTicket["status"] }),
    ...(priority && { priority: priority.toUpperCase() as LockedTicket["priority"] }),
    ...(snooze !== undefined && { snooze: snooze && { until: readTime(snooze.until, now) } }),
    addTags: await ensureTags(tx, workspaceId, change.addTags ?? []),
    removeTags: change.removeTags?.length ? await findTags(tx, workspaceId, change.removeTags) : [],
  };
}

type Names = Pick<ResolvedChange, "assignee" | "team" | "category" | "subject">;

async function resolveNames(
  tx: Tx,
  { workspaceId, agentId }: AgentActor,
  change: TicketChange,
): Promise<Names> {
  const { assignee, teamId, categoryId, subject } = change;
  return {
    ...(assignee && {
      assignee: await findAssignee(tx, workspaceId, assignee.agentId === "me" ? agentId : assignee.agentId),
    }),
    ...(teamId !== undefined && { team: await findTeam(tx, workspaceId, teamId) }),
    ...(categoryId !== undefined && { category: await findCategory(tx, workspaceId, categoryId) }),
    ...(subject !== undefined && { subject }),
  };
}

async function findAssignee(tx: Tx, workspaceId: string, id: string | null): Promise<Named> {
  if (id === null) return null;
  const agent = await tx.agent.findFirst({
    where: { workspaceId, id, deactivatedAt: null },
    select: { user: { select: { name: true } } },
  });
  if (!agent) throw invalid("agentId", "Choose an agent of this workspace.");
  return { id, name: agent.user.name };
}

async function findTeam(tx: Tx, workspaceId: string, id: string | null): Promise<Named> {
  if (id === null) return null;
  const team = await tx.team.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    select: { id: true, name: true },
  });
  if (!team) throw invalid("teamId", "Choose a team of this workspace.");
  return team;
}

/** An archived one keeps its tickets and gets no others. */
async function findCategory(tx: Tx, workspaceId: string, id: string | null): Promise<Named> {
  if (id === null) return null;
  const category = await tx.category.findFirst({
    where: { workspaceId, id, archivedAt: null },
    select: { id: true, name: true },
  });
  if (!category) throw invalid("categoryId", "Choose a category that this workspace offers.");
  return category;
}

function readTime(until: string | null, now: Date): Date | null {
  if (until === null) return null;
  const time = new Date(until);
  if (time <= now) throw invalid("until", "Choose a time in the future.");
  if (time.getTime() - now.getTime() > YEAR) throw invalid("until", "Choose a time within a year.");
  return time;
}

const invalid = (path: string, message: string) =>
  new DomainError("invalid", `${path}: ${message}`, { issues: [{ path, message }] });
