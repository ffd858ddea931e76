import "server-only";
import type { Tx } from "@/lib/platform/db";

/** A moved mention. `hadOwn`: the agent was mentioned on the target already. Stored as JSON. */
export type MovedMention = { agentId: string; mentionedAt: string; readAt: string | null; hadOwn: boolean };

type Move = { workspaceId: string; from: string; to: string };

/** Moves a ticket's mentions to another one, within a command. @returns what `returnMentions` needs */
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

/** Undoes `moveMentions`. Newer mentions of the same agents stay. */
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

/** Adds a ticket to agents' mentions, unread and on top. Part of the command that mentions them. */
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

/** Removes a ticket from agents' mentions. Part of the command that removed the text. */
export async function withdrawMentions(
  tx: Tx,
  { workspaceId, ticketId, agentIds }: Withdrawn,
): Promise<void> {
  if (agentIds.length === 0) return;
  await tx.mention.deleteMany({ where: { workspaceId, ticketId, agentId: { in: agentIds } } });
}
