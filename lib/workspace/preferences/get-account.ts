import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import type { NotificationKind } from "./schemas";
import { DEFAULT_PREFERENCES } from "./format";
import type { AccountDto, AfterResolving } from "./schemas";

/** @returns the agent's account and preferences */
export async function getAccount({ workspaceId, agentId }: AgentActor): Promise<AccountDto> {
  const { user, preferences } = await db.agent.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: agentId } },
    select: {
      user: { select: { name: true, email: true } },
      preferences: {
        select: {
          undoSeconds: true,
          shortcuts: true,
          sound: true,
          desktop: true,
          digest: true,
          muted: true,
          assignOnReply: true,
          afterResolving: true,
        },
      },
    },
  });
  if (!preferences) return { ...user, preferences: DEFAULT_PREFERENCES };
  const muted = preferences.muted.map((kind) => kind.toLowerCase() as NotificationKind);
  const afterResolving = preferences.afterResolving.toLowerCase() as AfterResolving;
  return { ...user, preferences: { ...preferences, muted, afterResolving } };
}
