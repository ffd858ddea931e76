import "server-only";
import type { VisitorActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { sessionEnd } from "./session-lifetime";
import { generateToken, hashToken } from "./session-token";

/** Opens a visitor's session. @returns the actor and the token, which isn't stored */
export async function openVisitorSession(
  workspaceId: string,
  epoch: number,
  now: Date,
): Promise<{ token: string; actor: VisitorActor }> {
  const token = generateToken();
  const { id } = await db.portalSession.create({
    data: {
      workspaceId,
      epoch,
      method: "NONE",
      signedValue: "",
      tokenHash: hashToken(token),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: sessionEnd(now, now),
    },
    select: { id: true },
  });
  return { token, actor: { kind: "visitor", workspaceId, sessionId: id } };
}
