import { redirect } from "next/navigation";
import { can } from "@/lib/workspace/auth/permissions";
import { requireAgent } from "@/lib/workspace/auth/require-agent";

export default async function SettingsIndex({ params }: { params: Promise<{ workspace: string }> }) {
  const { actor, workspace } = await requireAgent((await params).workspace);
  redirect(`/${workspace.slug}/settings/${can(actor.role, "portal.manage") ? "portal" : "account"}`);
}
