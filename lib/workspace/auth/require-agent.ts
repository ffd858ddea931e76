import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { db } from "@/lib/platform/db";
import type { AgentActor } from "@/lib/platform/actors";
import { findAgentActor } from "./find-agent-actor";

export type AgentPage = {
  actor: AgentActor;
  workspace: { id: string; slug: string; name: string };
  user: { name: string; email: string };
};

/** The signed-in agent, for page.tsx. Redirects to /sign-in when signed out; 404 for another workspace. */
export async function requireAgent(workspaceSlug: string): Promise<AgentPage> {
  const requestHeaders = await headers();
  const actor = await findAgentActor(requestHeaders.get("cookie"), workspaceSlug);
  if (actor === "signed_out") {
    const from = requestHeaders.get("x-lodge-path") ?? `/${workspaceSlug}/inbox/all`;
    redirect(`/sign-in?from=${encodeURIComponent(from)}`);
  }
  if (actor === "not_a_member") notFound();
  const { workspace, user } = await db.agent.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId: actor.workspaceId, id: actor.agentId } },
    select: {
      workspace: { select: { id: true, slug: true, name: true } },
      user: { select: { name: true, email: true } },
    },
  });
  return { actor, workspace, user };
}
