"use client";

import { Switch } from "@/components/ui/switch";
import { KIND_LABELS } from "@/lib/tickets/notifications/labels";
import type { NotificationKind } from "@/lib/workspace/preferences/schemas";
import type { PreferencesDto } from "@/lib/workspace/preferences/schemas";
import { SettingsSection } from "@/components/settings/settings-section";
import { useUpdateAccount } from "./use-update-account";

const KINDS = Object.keys(KIND_LABELS) as NotificationKind[];

/** Which kinds of events notify the agent. */
export function NotificationKindsSection({ preferences: { muted } }: { preferences: PreferencesDto }) {
  const { mutate } = useUpdateAccount();
  const toggle = (kind: NotificationKind, on: boolean) =>
    mutate({ preferences: { muted: on ? muted.filter((each) => each !== kind) : [...muted, kind] } });
  return (
    <SettingsSection title="Notify me about">
      {KINDS.map((kind) => (
        <Switch
          key={kind}
          label={KIND_LABELS[kind]}
          checked={!muted.includes(kind)}
          onCheckedChange={(on) => toggle(kind, on)}
        />
      ))}
    </SettingsSection>
  );
}
