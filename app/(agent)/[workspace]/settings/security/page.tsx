import type { Metadata } from "next";
import { NotAllowed } from "@/components/settings/not-allowed";
import { SecuritySettings } from "@/components/settings/security/security-settings";
import { can } from "@/lib/workspace/auth/permissions";
import { requireAgent } from "@/lib/workspace/auth/require-agent";

export const metadata: Metadata = { title: "Security" };

export default async function SecuritySettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { actor, workspace } = await requireAgent((await params).workspace);
  if (!can(actor.role, "security.manage")) return <NotAllowed workspaceSlug={workspace.slug} />;
  return <SecuritySettings />;
}
