import type { Metadata } from "next";
import { NotAllowed } from "@/components/settings/not-allowed";
import { TeamSettings } from "@/components/settings/team/team-settings";
import { can } from "@/lib/workspace/auth/permissions";
import { requireAgent } from "@/lib/workspace/auth/require-agent";

export const metadata: Metadata = { title: "Team" };

export default async function TeamSettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { actor, workspace } = await requireAgent((await params).workspace);
  if (!can(actor.role, "teams.manage")) return <NotAllowed workspaceSlug={workspace.slug} />;
  return <TeamSettings />;
}
