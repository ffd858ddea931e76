import type { Metadata } from "next";
import { NotAllowed } from "@/components/settings/not-allowed";
import { CustomizationSettings } from "@/components/settings/customization/customization-settings";
import { can } from "@/lib/workspace/auth/permissions";
import { requireAgent } from "@/lib/workspace/auth/require-agent";

export const metadata: Metadata = { title: "Customization" };

export default async function CustomizationSettingsPage({
  params,
}: {
  params: Promise<{ workspace: string }>;
}) {
  const { actor, workspace } = await requireAgent((await params).workspace);
  if (!can(actor.role, "customization.manage")) return <NotAllowed workspaceSlug={workspace.slug} />;
  return <CustomizationSettings />;
}
