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
