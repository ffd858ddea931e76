"use client";

import { useMyAccount } from "@/components/lib/use-my-preferences";
import { QueryBoundary } from "@/components/lib/query-boundary";
import { SettingsPage } from "../settings-page";
import { NotificationKindsSection } from "./notification-kinds";
import { NameSection } from "./name-section";
import { NotificationsSection } from "./notifications-section";
import { PreferencesSection } from "./preferences-section";

/** settings/account: profile, preferences and notifications. */
export function AccountSettings() {
  const query = useMyAccount();
  return (
    <SettingsPage title="Account" intro="Your profile, preferences, and notifications.">
      <QueryBoundary query={query} shape={["h-32", "h-40", "h-64"]}>
        {({ name, email, preferences }) => (
          <>
            <NameSection name={name} email={email} />
            <PreferencesSection preferences={preferences} />
            <NotificationsSection preferences={preferences} />
            <NotificationKindsSection preferences={preferences} />
          </>
        )}
      </QueryBoundary>
    </SettingsPage>
  );
}
