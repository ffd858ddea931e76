import "server-only";
import type { Tx } from "@/lib/platform/db";
import { addFollowers } from "./add-followers";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import { writeTagRows } from "./write-tags";

/** What a ticket got from another one that it had not: as it takes to undo it. */
export type Shared = { tags: string[]; followers: string[]; links: string[] };

/**
 * A ticket gets the tags, followers and links of another one, whose assignee follows it too. Part of a command that
 * holds both locks.
 */
export async function copyRelations(tx: Tx, source: LockedTicket, target: LockedTicket): Promise<Shared> {
  const { workspaceId } = target;
  const of = (ticket: LockedTicket) => ({ where: { workspaceId, ticketId: ticket.id } });
  const tags = await tx.ticketTag.findMany(of(source));
  const { added } = await writeTagRows(tx, workspaceId, {
    add: tags.map(({ tagId }) => ({ ticketId: target.id, tagId })),
    remove: [],
  });
  const known = (await tx.ticketFollower.findMany(of(target))).map(({ agentId }) => agentId);
  const theirs = (await tx.ticketFollower.findMany(of(source))).map(({ agentId }) => agentId);
  const followers = [...new Set([...theirs, ...(source.assigneeId ? [source.assigneeId] : [])])].filter(
    (agentId) => !known.includes(agentId) && agentId !== target.assigneeId,
  );
  await addFollowers(tx, { workspaceId, ticketId: target.id, agentIds: followers });
  const linked = (await tx.ticketLink.findMany(of(target))).map(({ otherId }) => otherId);
  const links = (await tx.ticketLink.findMany(of(source)))
    .map(({ otherId }) => otherId)
    .filter((otherId) => otherId !== target.id && !linked.includes(otherId));
  await writeLinks(tx, workspaceId, target.id, links);
  return { tags: added.map(({ tagId }) => tagId), followers, links };
}

/** Takes back what copyRelations gave. */
export async function unshare(
  tx: Tx,
  target: { workspaceId: string; id: string },
  { tags, followers, links }: Shared,
): Promise<void> {
  const { workspaceId, id: ticketId } = target;
  await writeTagRows(tx, workspaceId, { add: [], remove: tags.map((tagId) => ({ ticketId, tagId })) });
  await tx.ticketFollower.deleteMany({ where: { workspaceId, ticketId, agentId: { in: followers } } });
  await removeLinks(tx, workspaceId, ticketId, links);
}

/** Both directions are rows of their own. */
export async function writeLinks(tx: Tx, workspaceId: string, id: string, others: string[]): Promise<number> {
  const { count } = await tx.ticketLink.createMany({
    data: others.flatMap((other) => [
      { workspaceId, ticketId: id, otherId: other },
      { workspaceId, ticketId: other, otherId: id },
    ]),
    skipDuplicates: true,
  });
  return count;
}

export async function removeLinks(
  tx: Tx,
  workspaceId: string,
  id: string,
  others: string[],
): Promise<number> {
  const { count } = await tx.ticketLink.deleteMany({
    where: {
      workspaceId,
      OR: others.flatMap((other) => [
        { ticketId: id, otherId: other },
        { ticketId: other, otherId: id },
      ]),
    },
  });
  return count;
}
