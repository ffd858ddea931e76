import type { Metadata } from "next";
import { MacroSettings } from "@/components/settings/macros/macro-settings";
import { requireAgent } from "@/lib/workspace/auth/require-agent";

export const metadata: Metadata = { title: "Macros" };

export default async function MacroSettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  await requireAgent((await params).workspace);
  return <MacroSettings />;
}
