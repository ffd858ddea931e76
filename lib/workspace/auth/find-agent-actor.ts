import "server-only";
import { readPrepared, sql } from "@/lib/platform/db";
import type { AgentActor, Role } from "@/lib/platform/actors";
import { LIVE_FOR, noteSeen } from "./find-live-session";
import { readSessionId } from "./session-cookie";

type Row = {
  lastSeenAt: Date;
  agentId: string | null;
  workspaceId: string | null;
  role: Role | null;
  name: string;
};

/**
 * Finds the caller's membership in the workspace with one statement, on every request, so that a revoked session or a
 * deactivated agent is locked out immediately.
 */
export async function findAgentActor(
  cookie: string | null,
  workspaceSlug: string,
): Promise<AgentActor | "signed_out" | "not_a_member"> {
  const sessionId = await readSessionId(cookie);
  if (!sessionId) return "signed_out";
  const [row] = await readPrepared<Row>(sql`
    SELECT s."lastSeenAt", u."name", a."id" AS "agentId", a."workspaceId", a."role"::text AS "role"
    FROM "AgentSession" s
    JOIN "User" u ON u."id" = s."userId"
    LEFT JOIN ("Agent" a JOIN "Workspace" w ON w."id" = a."workspaceId" AND w."slug" = ${workspaceSlug})
      ON a."userId" = s."userId" AND a."deactivatedAt" IS NULL
    WHERE s."id" = ${sessionId}::uuid AND s."revokedAt" IS NULL
      AND s."lastSeenAt" > now() - make_interval(secs => ${LIVE_FOR.idleSeconds}::int)
      AND s."createdAt" > now() - make_interval(secs => ${LIVE_FOR.absoluteSeconds}::int)`);
  if (!row) return "signed_out";
  await noteSeen(sessionId, row.lastSeenAt);
  const { agentId, workspaceId, role, name } = row;
  if (!agentId || !workspaceId || !role) return "not_a_member";
  return { kind: "agent", workspaceId, agentId, name, role };
}
