import type { Metadata } from "next";
import { NotAllowed } from "@/components/settings/not-allowed";
import { CategorySettings } from "@/components/settings/categories/category-settings";
import { can } from "@/lib/workspace/auth/permissions";
import { requireAgent } from "@/lib/workspace/auth/require-agent";

export const metadata: Metadata = { title: "Categories" };

export default async function CategorySettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { actor, workspace } = await requireAgent((await params).workspace);
  if (!can(actor.role, "categories.manage")) return <NotAllowed workspaceSlug={workspace.slug} />;
  return <CategorySettings />;
}
