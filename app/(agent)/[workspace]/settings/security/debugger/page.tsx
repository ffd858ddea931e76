import type { Metadata } from "next";
import { z } from "zod";
import { DebuggerPage } from "@/components/settings/debugger/debugger-page";
import { NotAllowed } from "@/components/settings/not-allowed";
import { can } from "@/lib/workspace/auth/permissions";
import { requireAgent } from "@/lib/workspace/auth/require-agent";

export const metadata: Metadata = { title: "Debugger" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function SecurityDebuggerPage({ params, searchParams }: Props) {
  const { actor, workspace } = await requireAgent((await params).workspace);
  if (!can(actor.role, "security.manage")) return <NotAllowed workspaceSlug={workspace.slug} />;
  const failure = z.uuid().safeParse((await searchParams)["failure"]);
  return <DebuggerPage failureId={failure.success ? failure.data : null} />;
}
