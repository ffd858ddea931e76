"use client";

import dynamic from "next/dynamic";
import type { SecuritySettingsDto } from "@/lib/workspaces/schemas";
import { Loaded } from "../loaded";
import { SettingsPage } from "../settings-page";
import { useSettings } from "../use-settings";
import { DomainsSection } from "./domains-section";
import { SecretsSection } from "./secrets-section";
import { VisitorsSection } from "./visitors-section";

/** The end of a long page, with a fetch of its own. */
const HealthSection = dynamic(
  () => import("../health/health-section").then((module) => module.HealthSection),
  { ssr: false },
);

/** settings/security: which signatures are believed, and which pages may show the portal. */
export function SecuritySettings() {
  const query = useSettings<SecuritySettingsDto>("security");
  return (
    <SettingsPage
      title="Security"
      intro="Who your customers are is signed by your server. Here is what Lodge checks that with, and where the portal may be shown."
    >
      <Loaded query={query} shape={["h-72", "h-64", "h-56", "h-40"]}>
        {(settings) => (
          <>
            <SecretsSection secrets={settings.secrets} />
            <DomainsSection settings={settings} />
            <VisitorsSection settings={settings} />
            <HealthSection />
          </>
        )}
      </Loaded>
    </SettingsPage>
  );
}
