"use client";

import { useState } from "react";
import { request } from "@/components/lib/request";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import type { CustomizationDto } from "@/lib/workspace/customization/schemas";
import { SettingsSection } from "../settings-section";
import { useSettingsMutation } from "../use-settings-mutation";

/** Published versions; an older one can be restored. */
export function VersionHistory({ versions }: { versions: CustomizationDto["versions"] }) {
  const [restoring, setRestoring] = useState<number | null>(null);
  const restore = useSettingsMutation<CustomizationDto, number>({
    page: "customization",
    send: (path, version) =>
      request<CustomizationDto>(`${path}/versions/${version}/restoration`, { method: "POST" }),
    done: "Version restored",
  });

  return (
    <SettingsSection title="Versions" flush>
      {versions.length === 0 ? (
        <EmptyState title="Not published yet">The portal has its default look.</EmptyState>
      ) : (
        <ol aria-label="Versions" className="flex max-h-80 flex-col divide-y divide-line overflow-y-auto">
          {versions.map(({ version, authorName, createdAt }, index) => (
            <li key={version} className="flex min-h-11 items-center gap-2 px-4 py-1.5 text-sm">
              <span className="font-medium">Version {version}</span>
              {index === 0 && <Badge tone="success">Current</Badge>}
              <span className="min-w-0 truncate text-muted">
                {authorName}, <RelativeTime value={createdAt} />
              </span>
              {index > 0 && (
                <Button
                  size="sm"
                  aria-label={`Restore version ${version}`}
                  className="ml-auto"
                  onClick={() => setRestoring(version)}
                >
                  Restore
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      <AlertDialog
        open={restoring !== null}
        onOpenChange={(open) => !open && setRestoring(null)}
        title={`Restore version ${restoring ?? ""}?`}
        description="It’s published as a new version, and customers see it right away. Later versions stay in this list."
        confirmLabel="Restore"
        pending={restore.isPending}
        onConfirm={() => restoring && restore.mutate(restoring, { onSettled: () => setRestoring(null) })}
      />
    </SettingsSection>
  );
}
