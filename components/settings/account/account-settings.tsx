"use client";

import { useMyAccount } from "@/components/api/use-my-preferences";
import { Loaded } from "../loaded";
import { SettingsPage } from "../settings-page";
import { KindsSection } from "./kinds-section";
import { NameSection } from "./name-section";
import { TellingSection } from "./telling-section";
import { WorkingSection } from "./working-section";

/** settings/account: who one is, how one works, and how one wants to be told. */
export function AccountSettings() {
  const query = useMyAccount();
  return (
    <SettingsPage title="Account" intro="Your own name and ways of working. Nobody else's change with them.">
      <Loaded query={query} shape={["h-32", "h-40", "h-64"]}>
        {({ name, email, preferences }) => (
          <>
            <NameSection name={name} email={email} />
            <WorkingSection preferences={preferences} />
            <TellingSection preferences={preferences} />
            <KindsSection preferences={preferences} />
          </>
        )}
      </Loaded>
    </SettingsPage>
  );
}
