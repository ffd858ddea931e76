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
        title="Visitors without a signature"
        description="Somebody whose page carries no signature. A wrong signature is always refused."
        actions={<Button onClick={() => setAsking(true)}>Who would be refused?</Button>}
      >
        <RadioCards
          label="Visitors without a signature"
          value={settings.unsignedVisitors}
          onValueChange={(unsignedVisitors) =>
            // Whom it would hit is shown before it is done.
            unsignedVisitors === "refuse" ? setAsking(true) : update.mutate({ unsignedVisitors })
          }
          options={[
            { value: "refuse", label: "Refuse", hint: "They read why, and how to sign in." },
            {
              value: "hold",
              label: "Hold",
              hint: "They may write. The ticket reaches you once they have proved that the mailbox is theirs.",
            },
            {
              value: "flag",
              label: "Flag",
              hint: "They may write, and you see the ticket at once, marked as unverified. They never see anyone’s history.",
            },
          ]}
        />
      </SettingsSection>
      <DryRunDialog
        open={asking}
        onClose={() => setAsking(false)}
        {...(refuses ? {} : { onRefuse: refuse })}
      />
      <SettingsSection title="Opened by itself">
        <Switch
          label="Portal as a page of its own"
          hint="The portal’s address may also be opened directly in a browser tab. Off: only inside your pages."
          checked={settings.standaloneEnabled}
          onCheckedChange={(standaloneEnabled) => update.mutate({ standaloneEnabled })}
        />
      </SettingsSection>
    </>
  );
}
