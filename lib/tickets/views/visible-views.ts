import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { can } from "@/lib/workspace/auth/permissions";
import type { Prisma } from "@/lib/platform/db";

/** The views an agent can see: their own and the shared ones. */
export const visibleViews = ({ workspaceId, agentId }: AgentActor) =>
  ({ workspaceId, OR: [{ agentId }, { isShared: true }] }) satisfies Prisma.ViewWhereInput;

/** @returns whether an agent can change a view: their own, or a shared one with the permission to manage views */
export const canEditView = (actor: AgentActor, view: { agentId: string; isShared: boolean }): boolean =>
  view.agentId === actor.agentId || (view.isShared && can(actor.role, "views.manage"));
