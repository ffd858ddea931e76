import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireAgent } from "@/lib/workspace/auth/require-agent";

export const metadata: Metadata = { title: "Inbox" };

const VIEW =
  /^(mine|unassigned|all|mentions|snoozed|resolved|held|category-[a-z0-9-]+|(team|view)-[0-9a-f-]{36})$/;

type ViewPageProps = { params: Promise<{ workspace: string; view: string }> };

/** Checks access; the panes in the layout load the view from the API. */
export default async function ViewPage({ params }: ViewPageProps) {
  const { workspace, view } = await params;
  await requireAgent(workspace);
  if (!VIEW.test(view)) notFound();
  return null;
}
