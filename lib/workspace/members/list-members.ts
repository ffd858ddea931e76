import "server-only";
import type { AgentActor, Role } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";

export type MemberDto = { id: string; name: string; email: string; role: Role };

/** The active staff of the workspace by name: whom a ticket can be assigned to. */
export async function listMembers(actor: AgentActor): Promise<MemberDto[]> {
  const agents = await db.agent.findMany({
    where: { workspaceId: actor.workspaceId, deactivatedAt: null },
    orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
    select: { id: true, role: true, user: { select: { name: true, email: true } } },
  });
  return agents.map(({ id, role, user }) => ({ id, role, ...user }));
}
