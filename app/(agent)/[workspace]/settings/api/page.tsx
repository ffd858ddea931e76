import type { Metadata } from "next";
import { ApiSettings } from "@/components/settings/api/api-settings";
import { NotAllowed } from "@/components/settings/not-allowed";
import { can } from "@/lib/workspace/auth/permissions";
import { requireAgent } from "@/lib/workspace/auth/require-agent";

export const metadata: Metadata = { title: "API" };

export default async function ApiSettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { actor, workspace } = await requireAgent((await params).workspace);
  if (!can(actor.role, "api.manage")) return <NotAllowed workspaceSlug={workspace.slug} />;
  return <ApiSettings />;
}
