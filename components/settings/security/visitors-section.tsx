"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/radio-cards";
import { Switch } from "@/components/ui/switch";
import type { SecuritySettingsDto } from "@/lib/workspace/workspaces/schemas";
import { DryRunDialog } from "../health/dry-run-dialog";
import { SettingsSection } from "../settings-section";
import { useUpdateSecurity } from "./use-update-security";

export function VisitorsSection({ settings }: { settings: SecuritySettingsDto }) {
  const update = useUpdateSecurity();
  const [asking, setAsking] = useState(false);
  const refuses = settings.unsignedVisitors === "refuse";
  const refuse = () => {
    update.mutate({ unsignedVisitors: "refuse" });
    setAsking(false);
  };
  return (
    <>
      <SettingsSection
        title="Unsigned visitors"
        description="People whose page sends no signature. An invalid signature is always refused."
        actions={<Button onClick={() => setAsking(true)}>Preview refusals</Button>}
      >
        <RadioCards
          label="Unsigned visitors"
          value={settings.unsignedVisitors}
          onValueChange={(unsignedVisitors) =>
            // Show who would be affected first.
            unsignedVisitors === "refuse" ? setAsking(true) : update.mutate({ unsignedVisitors })
          }
          options={[
            { value: "refuse", label: "Refuse", hint: "They see why, and how to sign in." },
            {
              value: "hold",
              label: "Hold",
              hint: "They can write. You get the ticket once they verify their email.",
            },
            {
              value: "flag",
              label: "Flag",
              hint: "They can write, and you see the ticket right away, marked as unverified. They never see anyone’s history.",
            },
          ]}
        />
      </SettingsSection>
      <DryRunDialog
        open={asking}
        onClose={() => setAsking(false)}
        {...(refuses ? {} : { onRefuse: refuse })}
      />
      <SettingsSection title="Standalone portal">
        <Switch
          label="Allow the standalone portal"
          hint="Customers can also open the portal in a browser tab and sign in by email. When off, it only loads inside your pages."
          checked={settings.standaloneEnabled}
          onCheckedChange={(standaloneEnabled) => update.mutate({ standaloneEnabled })}
        />
      </SettingsSection>
    </>
  );
}
