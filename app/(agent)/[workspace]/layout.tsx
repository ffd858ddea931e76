import type { ReactNode } from "react";
import { Shell } from "@/components/shell/shell";
import { findCurrentUser } from "@/lib/workspace/auth/find-current-user";
import { requireAgent } from "@/lib/workspace/auth/require-agent";
import { latestSeq } from "@/lib/platform/events/list-events";

type WorkspaceLayoutProps = { children: ReactNode; params: Promise<{ workspace: string }> };

export default async function WorkspaceLayout({ children, params }: WorkspaceLayoutProps) {
  const { actor, workspace, user } = await requireAgent((await params).workspace);
  const [current, liveAfter] = await Promise.all([findCurrentUser(), latestSeq(actor.workspaceId)]);
  return (
    <Shell
      workspace={{
        slug: workspace.slug,
        name: workspace.name,
        me: { agentId: actor.agentId, role: actor.role, ...user },
      }}
      choices={current?.workspaces ?? []}
      liveAfter={liveAfter}
    >
      {children}
    </Shell>
  );
}
