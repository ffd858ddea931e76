import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import type { EventBody } from "@/lib/platform/events/schemas";
import { notify, clearNewTicketNotifications } from "@/lib/tickets/notifications/notify";
import type { Notice } from "@/lib/tickets/notifications/notify";

import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";

type Actor = AgentActor | PortalActor | { kind: "system"; workspaceId: string };
export type Change = { before: LockedTicket; after: LockedTicket; event: EventBody };

/**
 * Tells those whom changes of tickets concern, other than who made them: to whom one was given, whose customer has
 * answered, whose team it is now, who follows it (of what is public), and everybody of one that only now comes in.
 * Each of them once for a ticket, in as many statements for many tickets as for one. What was told of a new ticket is
 * settled when somebody takes it.
 */
export async function notifyOfChanges(tx: Tx, actor: Actor, changes: Change[]): Promise<void> {
  const { workspaceId } = actor;
  const followers = await followersOf(tx, workspaceId, changes.filter(concernsFollowers));
  const members = await membersOf(tx, workspaceId, changes.filter(concernsTeam));
  const everybody = changes.some(isNew) ? await agentsOf(tx, workspaceId) : [];
  const notices = changes.flatMap((change) => {
    const { id, teamId } = change.after;
    // Whom two of these concern hears the later one.
    const concerned = new Map<string, Notice["kind"]>([
      ...as("CREATED", isNew(change) ? everybody : []),
      ...as("FOLLOWED", followers.get(id)),
      ...as("TEAM", concernsTeam(change) ? members.get(teamId ?? "") : []),
      ...forAssignee(actor, change),
    ]);
    if (actor.kind === "agent") concerned.delete(actor.agentId);
    return [...concerned].map(([agentId, kind]) => toNotice(actor, change, agentId, kind));
  });
  await notify(tx, workspaceId, notices);
  await clearNewTicketNotifications(
    tx,
    workspaceId,
    changes.filter(isTaken).map(({ after }) => after.id),
  );

  function concernsTeam({ before, after, event }: Change): boolean {
    if (after.teamId === null) return false;
    if (after.teamId !== before.teamId) return true;
    return after.assigneeId === null && isMessage(event) && actor.kind === "contact";
  }
}

/** Tells all agents of a ticket that has just come in. */
export async function notifyOfNew(tx: Tx, actor: Actor, ticket: NewTicket): Promise<void> {
  const { workspaceId } = actor;
  const { id: ticketId, lastMessagePreview: preview } = ticket;
  const agents = (await agentsOf(tx, workspaceId)).filter(
    (id) => actor.kind !== "agent" || id !== actor.agentId,
  );
  const notice = { ticketId, kind: "CREATED" as const, actorName: nameOf(actor, ticket), preview };
  await notify(
    tx,
    workspaceId,
    agents.map((agentId) => ({ ...notice, agentId })),
  );
}

type NewTicket = Pick<LockedTicket, "id" | "lastMessagePreview" | "requesterName" | "requesterEmail">;

const isMessage = ({ type }: Change["event"]) => type === "message.created";
/** It was held back until now. */
const isNew = ({ event }: Change) => event.type === "ticket.created";

const concernsFollowers = ({ before, after, event }: Change) =>
  event.isPublic && (isMessage(event) || after.status !== before.status);

function isTaken({ before, after }: Change): boolean {
  const isFree = (ticket: LockedTicket) =>
    ticket.isActive && ticket.assigneeId === null && ticket.firstResponseAt === null;
  return isFree(before) && !isFree(after);
}

async function followersOf(tx: Tx, workspaceId: string, changes: Change[]): Promise<Map<string, string[]>> {
  if (changes.length === 0) return new Map();
  const ticketId = { in: changes.map(({ after }) => after.id) };
  const rows = await tx.ticketFollower.findMany({ where: { workspaceId, ticketId } });
  return grouped(rows.map((row) => [row.ticketId, row.agentId]));
}

async function membersOf(tx: Tx, workspaceId: string, changes: Change[]): Promise<Map<string, string[]>> {
  const teamId = { in: changes.flatMap(({ after }) => after.teamId ?? []) };
  if (teamId.in.length === 0) return new Map();
  const rows = await tx.teamMember.findMany({ where: { workspaceId, teamId } });
  return grouped(rows.map((row) => [row.teamId, row.agentId]));
}

async function agentsOf(tx: Tx, workspaceId: string): Promise<string[]> {
  const agents = await tx.agent.findMany({
    where: { workspaceId, deactivatedAt: null },
    select: { id: true },
  });
  return agents.map(({ id }) => id);
}

function grouped(pairs: [string, string][]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}

type Concerned = [agentId: string, kind: Notice["kind"]];

const as = (kind: Notice["kind"], agentIds: string[] = []): Concerned[] => agentIds.map((id) => [id, kind]);

/** What the assignee in particular hears of. */
function forAssignee(actor: Actor, { before, after, event }: Change): Concerned[] {
  if (after.assigneeId === null) return [];
  if (after.assigneeId !== before.assigneeId) return [[after.assigneeId, "ASSIGNED"]];
  return isMessage(event) && actor.kind === "contact" ? [[after.assigneeId, "REPLIED"]] : [];
}

function toNotice(actor: Actor, { after, event }: Change, agentId: string, kind: Notice["kind"]): Notice {
  const isAboutStatus = kind === "FOLLOWED" && !isMessage(event);
  const preview = isAboutStatus ? `Status: ${after.status.toLowerCase()}` : after.lastMessagePreview;
  return { agentId, ticketId: after.id, kind, actorName: nameOf(actor, after), preview };
}

function nameOf(actor: Actor, { requesterName, requesterEmail }: NewTicket): string {
  if (actor.kind === "agent") return actor.name;
  return actor.kind === "contact" ? requesterName || requesterEmail : "";
}
