import type { Metadata } from "next";
import { AccountSettings } from "@/components/settings/account/account-settings";
import { requireAgent } from "@/lib/workspace/auth/require-agent";

export const metadata: Metadata = { title: "Account" };

/** Every agent's own settings, whatever their role. */
export default async function AccountSettingsPage({ params }: { params: Promise<{ workspace: string }> }) {
  await requireAgent((await params).workspace);
  return <AccountSettings />;
}
