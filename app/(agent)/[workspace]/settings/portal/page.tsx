import type { Metadata } from "next";
import { NotAllowed } from "@/components/settings/not-allowed";
import { PortalSettings } from "@/components/settings/portal/portal-settings";
import { can } from "@/lib/workspace/auth/permissions";
import { requireAgent } from "@/lib/workspace/auth/require-agent";

export const metadata: Metadata = { title: "Portal settings" };

export default async function PortalSettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { actor, workspace } = await requireAgent((await params).workspace);
  if (!can(actor.role, "portal.manage")) return <NotAllowed workspaceSlug={workspace.slug} />;
  return <PortalSettings />;
}
