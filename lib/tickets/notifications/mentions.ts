import "server-only";
import type { Tx } from "@/lib/platform/db";

/** A mention that went from one ticket to another. `hadOwn`: the agent was mentioned there already. */
export type MovedMention = { agentId: string; mentionedAt: string; readAt: string | null; hadOwn: boolean };

type Move = { workspaceId: string; from: string; to: string };

/** The mentions of a ticket lead to another one from now on. Part of a command. @returns what it takes to undo it */
export async function moveMentions(tx: Tx, { workspaceId, from, to }: Move): Promise<MovedMention[]> {
  const [own, there] = [
    await tx.mention.findMany({ where: { workspaceId, ticketId: from } }),
    await tx.mention.findMany({ where: { workspaceId, ticketId: to }, select: { agentId: true } }),
  ];
  await tx.mention.createMany({
    data: own.map((mention) => ({ ...mention, ticketId: to })),
    skipDuplicates: true,
  });
  await tx.mention.deleteMany({ where: { workspaceId, ticketId: from } });
  return own.map(({ agentId, mentionedAt, readAt }) => ({
    agentId,
    mentionedAt: mentionedAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
    hadOwn: there.some((mention) => mention.agentId === agentId),
  }));
}

/** Gives mentions back to where they came from; a newer one of the same agent stays where it is. */
export async function returnMentions(
  tx: Tx,
  { workspaceId, from, to }: Move,
  mentions: MovedMention[],
): Promise<void> {
  await tx.mention.createMany({
    data: mentions.map(({ agentId, mentionedAt, readAt }) => ({
      ...{ workspaceId, agentId, ticketId: to, mentionedAt: new Date(mentionedAt) },
      readAt: readAt === null ? null : new Date(readAt),
    })),
    skipDuplicates: true,
  });
  await tx.mention.deleteMany({
    where: {
      workspaceId,
      ticketId: from,
      OR: mentions
        .filter(({ hadOwn }) => !hadOwn)
        .map(({ agentId, mentionedAt }) => ({ agentId, mentionedAt: new Date(mentionedAt) })),
    },
  });
}

type Mentioned = { workspaceId: string; ticketId: string; agentIds: string[]; now: Date };

/** Puts a ticket on top of the mentions of agents, unread. Part of the command that names them. */
export async function mentionAgents(
  tx: Tx,
  { workspaceId, ticketId, agentIds, now }: Mentioned,
): Promise<void> {
  if (agentIds.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "Mention" ("workspaceId", "agentId", "ticketId", "mentionedAt")
    SELECT ${workspaceId}::uuid, id::uuid, ${ticketId}::uuid, ${now}
    FROM jsonb_array_elements_text(${JSON.stringify(agentIds)}::jsonb) AS id
    ON CONFLICT ("workspaceId", "agentId", "ticketId")
    DO UPDATE SET "mentionedAt" = excluded."mentionedAt", "readAt" = NULL`;
}

type Withdrawn = { workspaceId: string; ticketId: string; agentIds: string[] };

/** A ticket names these agents no longer: it leaves their mentions. Part of the command that removed the words. */
export async function withdrawMentions(
  tx: Tx,
  { workspaceId, ticketId, agentIds }: Withdrawn,
): Promise<void> {
  if (agentIds.length === 0) return;
  await tx.mention.deleteMany({ where: { workspaceId, ticketId, agentId: { in: agentIds } } });
}
