"use client";

import { useEffect } from "react";
import dynamic from "next/dynamic";
import type { SecuritySettingsDto } from "@/lib/workspace/workspaces/schemas";
import { QueryBoundary } from "@/components/lib/query-boundary";
import { SettingsPage } from "../settings-page";
import { useSettings } from "../use-settings";

const loadSections = () => import("./security-sections").then((module) => module.SecuritySections);

/** Not part of the first load: it needs the settings first. */
const SecuritySections = dynamic(loadSections, { ssr: false });

/** settings/security: secrets, unsigned visitors and allowed domains. */
export function SecuritySettings() {
  const query = useSettings<SecuritySettingsDto>("security");
  useEffect(() => {
    loadSections().catch(() => undefined);
  }, []);
  return (
    <SettingsPage
      title="Security"
      intro="Your server signs each customer’s identity. Manage the secrets it signs with, and where the portal can load."
    >
      <QueryBoundary query={query} shape={["h-72", "h-64", "h-56", "h-40"]}>
        {(settings) => <SecuritySections settings={settings} />}
      </QueryBoundary>
    </SettingsPage>
  );
}
