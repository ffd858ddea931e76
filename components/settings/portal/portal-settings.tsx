"use client";

import type { PortalSettingsDto } from "@/lib/workspace/workspaces/schemas";
import { QueryBoundary } from "@/components/lib/query-boundary";
import { SettingsPage } from "../settings-page";
import { useSettings } from "../use-settings";
import { EmbedSteps } from "./embed-steps";
import { PolicySection } from "./policy-section";
import { PortalForm } from "./portal-form";
import { SnippetSection } from "./snippet-section";
import { CopyButton } from "@/components/ui/copy-button";
import { SettingsSection } from "@/components/settings/settings-section";

/** settings/portal: how to embed the portal, and what it says. */
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

function WorkspaceIdSection({ workspaceId }: { workspaceId: string }) {
  return (
    <SettingsSection
      title="Workspace ID"
      description="Identifies this workspace in the portal URL. It isn’t secret."
    >
      <div className="flex flex-wrap items-center gap-2">
        <code
          data-testid="workspace-id"
          className="min-w-0 flex-1 rounded-md bg-subtle px-2.5 py-1.5 font-mono text-sm break-all"
        >
          {workspaceId}
        </code>
        <CopyButton value={workspaceId} label="Copy workspace ID">
          Copy
        </CopyButton>
      </div>
    </SettingsSection>
  );
}
