"use client";

import type { SecuritySettingsDto } from "@/lib/workspace/workspaces/schemas";
import { HealthSection } from "../health/health-section";
import { DomainsSection } from "./domains-section";
import { SecretsSection } from "./secrets-section";
import { VisitorsSection } from "./visitors-section";

/** What the security page is made of: comes after the page, while its settings are being fetched. */
export function SecuritySections({ settings }: { settings: SecuritySettingsDto }) {
  return (
    <>
      <SecretsSection secrets={settings.secrets} />
      <DomainsSection settings={settings} />
      <VisitorsSection settings={settings} />
      <HealthSection />
    </>
  );
}
