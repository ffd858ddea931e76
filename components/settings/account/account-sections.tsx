"use client";

import type { AccountDto } from "@/lib/workspace/preferences/schemas";
import { NotificationKindsSection } from "./notification-kinds";
import { NameSection } from "./name-section";
import { NotificationsSection } from "./notifications-section";
import { PreferencesSection } from "./preferences-section";

/** The sections of settings/account: a chunk of its own, loaded beside the data. */
export function AccountSections({ account: { name, email, preferences } }: { account: AccountDto }) {
  return (
    <>
      <NameSection name={name} email={email} />
      <PreferencesSection preferences={preferences} />
      <NotificationsSection preferences={preferences} />
      <NotificationKindsSection preferences={preferences} />
    </>
  );
}
