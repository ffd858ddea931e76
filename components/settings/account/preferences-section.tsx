"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { PreferencesDto, UNDO_SECONDS } from "@/lib/workspace/preferences/schemas";
import { SettingsSection } from "@/components/settings/settings-section";
import { useUpdateAccount } from "./use-update-account";

type Seconds = (typeof UNDO_SECONDS)[number];
const CHOICES: Seconds[] = [0, 5, 10, 20, 30];

/** Undo time, what to open after resolving, and shortcuts. */
export function PreferencesSection({ preferences }: { preferences: PreferencesDto }) {
  const { mutate } = useUpdateAccount();
  return (
    <SettingsSection title="Preferences">
      <Field label="Undo send" hint="How long you can undo a sent reply.">
        <Select
          className="max-w-60"
          value={preferences.undoSeconds}
          onChange={(event) =>
            mutate({ preferences: { undoSeconds: Number(event.target.value) as Seconds } })
          }
        >
          {CHOICES.map((seconds) => (
            <option key={seconds} value={seconds}>
              {seconds === 0 ? "None: send at once" : `${seconds} seconds`}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="After resolving a ticket">
        <Select
          className="max-w-60"
          value={preferences.afterResolving}
          onChange={(event) =>
            mutate({
              preferences: { afterResolving: event.target.value as PreferencesDto["afterResolving"] },
            })
          }
        >
          <option value="stay">Stay on the ticket</option>
          <option value="next">Open the next ticket</option>
          <option value="list">Go back to the list</option>
        </Select>
      </Field>
      <Switch
        label="Assign to me when I reply"
        hint="Replying to an unassigned ticket assigns it to you."
        checked={preferences.assignOnReply}
        onCheckedChange={(assignOnReply) => mutate({ preferences: { assignOnReply } })}
      />
      <Switch
        label="Single-key shortcuts"
        hint="Shortcuts like j, k, and r. Turn them off if you use dictation. Shortcuts with Ctrl or ⌘ keep working."
        checked={preferences.shortcuts}
        onCheckedChange={(shortcuts) => mutate({ preferences: { shortcuts } })}
      />
    </SettingsSection>
  );
}
