import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { can } from "@/lib/workspace/auth/permissions";
import type { Prisma } from "@/lib/platform/db";

/** The views that an agent has: their own, and those that are shared. */
export const visibleViews = ({ workspaceId, agentId }: AgentActor) =>
  ({ workspaceId, OR: [{ agentId }, { isShared: true }] }) satisfies Prisma.ViewWhereInput;

/** A shared view is its maker's to change, and that of whoever looks after the workspace. */
export const mayEdit = (actor: AgentActor, view: { agentId: string; isShared: boolean }): boolean =>
  view.agentId === actor.agentId || (view.isShared && can(actor.role, "views.manage"));
