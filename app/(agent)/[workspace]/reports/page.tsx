import type { Metadata } from "next";
import { Reports } from "@/components/reports/reports";
import { NotAllowed } from "@/components/settings/not-allowed";
import { can } from "@/lib/workspace/auth/permissions";
import { requireAgent } from "@/lib/workspace/auth/require-agent";

export const metadata: Metadata = { title: "Reports" };

/** Checks access; the report is loaded from the API in the reader's time zone. */
export default async function ReportsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { actor, workspace } = await requireAgent((await params).workspace);
  if (!can(actor.role, "reports.read")) return <NotAllowed workspaceSlug={workspace.slug} />;
  return <Reports />;
}
