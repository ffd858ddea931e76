import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";

type Pair = [one: string, other: string];

/** Pairs are stored in id order, so that each has one row. */
const inOrder = (pair: Pair) => {
  const [firstId = "", secondId = ""] = pair.map((id) => id.toLowerCase()).sort();
  return { firstId, secondId };
};

/** Whether agents marked two contacts as different people. */
export async function areSeparated(tx: Tx, workspaceId: string, pair: Pair): Promise<boolean> {
  const where = { workspaceId_firstId_secondId: { workspaceId, ...inOrder(pair) } };
  return (await tx.contactSeparation.findUnique({ where, select: { firstId: true } })) !== null;
}

/** Marks two contacts as different people, or removes the mark. @returns whether anything changed */
export async function setSeparated(
  tx: Tx,
  { workspaceId, agentId }: AgentActor,
  pair: Pair,
  apart: boolean,
): Promise<boolean> {
  const ids = { workspaceId, ...inOrder(pair) };
  const { count } = apart
    ? await tx.contactSeparation.createMany({ data: { ...ids, decidedById: agentId }, skipDuplicates: true })
    : await tx.contactSeparation.deleteMany({ where: ids });
  return count > 0;
}
