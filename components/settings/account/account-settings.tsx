"use client";

import { useEffect } from "react";
import dynamic from "next/dynamic";
import { useMyAccount } from "@/components/lib/use-my-preferences";
import { QueryBoundary } from "@/components/lib/query-boundary";
import { SettingsPage } from "../settings-page";

const loadSections = () => import("./account-sections").then((module) => module.AccountSections);

/** Not part of the first load: it needs the account first. */
const AccountSections = dynamic(loadSections, { ssr: false });

/** settings/account: profile, preferences and notifications. */
export function AccountSettings() {
  const query = useMyAccount();
  useEffect(() => {
    loadSections().catch(() => undefined);
  }, []);
  return (
    <SettingsPage title="Account" intro="Your profile, preferences, and notifications.">
      <QueryBoundary query={query} shape={["h-32", "h-40", "h-64"]}>
        {(account) => <AccountSections account={account} />}
      </QueryBoundary>
    </SettingsPage>
  );
}
