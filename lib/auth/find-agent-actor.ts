import "server-only";
import { db } from "@/lib/db";
import type { AgentActor } from "./actors";
import { readSessionId } from "./session-cookie";
import { findLiveSession } from "./find-live-session";

/**
 * Who asks, and whether they belong to the workspace. Checked on every request: a revoked session or a deactivated
 * agent is out at once.
 */
export async function findAgentActor(
  cookie: string | null,
  workspaceSlug: string,
): Promise<AgentActor | "signed_out" | "not_a_member"> {
  const sessionId = await readSessionId(cookie);
  const session = sessionId ? await findLiveSession(sessionId) : null;
  if (!session) return "signed_out";
  const agent = await db.agent.findFirst({
    where: { userId: session.userId, deactivatedAt: null, workspace: { slug: workspaceSlug } },
    select: { id: true, workspaceId: true, role: true, user: { select: { name: true } } },
  });
  if (!agent) return "not_a_member";
  return {
    kind: "agent",
    workspaceId: agent.workspaceId,
    agentId: agent.id,
    name: agent.user.name,
    role: agent.role,
  };
}
