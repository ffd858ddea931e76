"use client";

import type { PortalSettingsDto } from "@/lib/workspace/workspaces/schemas";
import { QueryBoundary } from "@/components/lib/query-boundary";
import { SettingsPage } from "../settings-page";
import { useSettings } from "../use-settings";
import { EmbedSteps } from "./embed-steps";
import { PolicySection } from "./policy-section";
import { PortalForm } from "./portal-form";
import { SnippetSection } from "./snippet-section";
import { WorkspaceIdSection } from "./workspace-id-section";

/** settings/portal: how the portal gets into the host's product, and what it says there. */
export function PortalSettings() {
  const query = useSettings<PortalSettingsDto>("portal");
  return (
    <SettingsPage title="Portal" intro="The page in your product where customers open and follow tickets.">
      <QueryBoundary query={query} shape={["h-44", "h-20", "h-80", "h-64"]}>
        {(settings) => (
          <>
            <EmbedSteps />
            <WorkspaceIdSection workspaceId={settings.workspaceId} />
            <SnippetSection baseUrl={settings.baseUrl} workspaceId={settings.workspaceId} />
            <PolicySection baseUrl={settings.baseUrl} />
            <PortalForm settings={settings} />
          </>
        )}
      </QueryBoundary>
    </SettingsPage>
  );
}
