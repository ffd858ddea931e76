"use client";

import { useState } from "react";
import { Trash2 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { Switch } from "@/components/ui/switch";
import type { DomainDto, SecuritySettingsDto } from "@/lib/workspace/workspaces/schemas";
import { SettingsSection } from "../settings-section";
import { AddDomain } from "./add-domain";
import { RemoveDomain } from "./remove-domain";
import { useUpdateSecurity } from "./use-update-security";

export function DomainsSection({ settings }: { settings: SecuritySettingsDto }) {
  const update = useUpdateSecurity();
  const [removing, setRemoving] = useState<DomainDto | null>(null);
  const { domains, developmentMode } = settings;
  return (
    <SettingsSection
      title="Allowed domains"
      description="The portal only loads on pages of these domains."
      flush
    >
      {domains.length > 0 ? (
        <ul aria-label="Allowed domains" className="flex flex-col divide-y divide-line">
          {domains.map((domain) => (
            <li key={domain.id} className="flex items-center gap-3 px-4 py-1.5">
              <code className="min-w-0 font-mono text-sm break-all">{domain.pattern}</code>
              <span className="ml-auto text-xs text-muted max-sm:hidden">
                added <RelativeTime value={domain.createdAt} />
              </span>
              <IconButton
                label={`Remove ${domain.pattern}`}
                className="max-sm:ml-auto"
                onClick={() => setRemoving(domain)}
              >
                <Trash2 aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      ) : (
        <Notice tone={developmentMode ? "info" : "warning"} className="mx-4 mt-4">
          {developmentMode
            ? "No domains are allowed. The portal only loads on localhost."
            : "No domains are allowed. The portal won’t load on any page."}
        </Notice>
      )}
      <AddDomain />
      <div className="border-t border-line p-4">
        <Switch
          label="Development"
          hint="Also allow localhost and 127.0.0.1 on any port. Turn this off when you go live."
          checked={developmentMode}
          onCheckedChange={(on) => update.mutate({ developmentMode: on })}
        />
      </div>
      <RemoveDomain domain={removing} last={domains.length === 1} onClose={() => setRemoving(null)} />
    </SettingsSection>
  );
}
