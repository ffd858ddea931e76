"use client";

import type { SecuritySettingsDto } from "@/lib/workspace/workspaces/schemas";
import { HealthSection } from "../health/health-section";
import { DomainsSection } from "./domains-section";
import { SecretsSection } from "./secrets-section";
import { VisitorsSection } from "./visitors-section";

/** The sections of the security page, loaded while its settings are fetched. */
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
