import { CopyButton } from "@/components/ui/copy-button";
import { SettingsSection } from "../settings-section";

export function WorkspaceIdSection({ workspaceId }: { workspaceId: string }) {
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
