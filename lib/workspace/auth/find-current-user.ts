import "server-only";
import { headers } from "next/headers";
import { db } from "@/lib/platform/db";
import { findLiveSession } from "./find-live-session";
import { readSessionId } from "./session-cookie";

export type CurrentUser = {
  id: string;
  name: string;
  email: string;
  workspaces: { slug: string; name: string }[];
};

/** The signed-in user of a page, with the workspaces they belong to; null when signed out. */
export async function findCurrentUser(): Promise<CurrentUser | null> {
  const sessionId = await readSessionId((await headers()).get("cookie"));
  const session = sessionId ? await findLiveSession(sessionId) : null;
  if (!session) return null;
  const user = await db.user.findUniqueOrThrow({
    where: { id: session.userId },
    select: {
      id: true,
      name: true,
      email: true,
      agents: {
        where: { deactivatedAt: null },
        orderBy: { createdAt: "asc" },
        select: { workspace: { select: { slug: true, name: true } } },
      },
    },
  });
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    workspaces: user.agents.map((agent) => agent.workspace),
  };
}
