import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import { renameUser } from "@/lib/workspace/members/members";
import type { UpdateAccountInput } from "./schemas";

type Stored = Prisma.AgentPreferencesUncheckedUpdateInput;

/** Changes the agent's name and preferences. Missing fields stay the same. */
export async function updateAccount(
  actor: AgentActor,
  { name, preferences }: UpdateAccountInput,
): Promise<void> {
  const { workspaceId, agentId } = actor;
  await transaction(async (tx) => {
    if (name !== undefined) await renameUser(tx, actor, name);
    if (!preferences) return;
    const data = toStored(preferences);
    await tx.agentPreferences.upsert({
      where: { workspaceId_agentId: { workspaceId, agentId } },
      create: { ...(data as Prisma.AgentPreferencesUncheckedCreateInput), workspaceId, agentId },
      update: data,
    });
  });
}

function toStored({
  muted,
  afterResolving,
  ...rest
}: NonNullable<UpdateAccountInput["preferences"]>): Stored {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...given,
    ...(afterResolving && { afterResolving: afterResolving.toUpperCase() as "STAY" }),
    ...(muted && { muted: [...new Set(muted)].map((kind) => kind.toUpperCase() as "MENTION") }),
  };
}
