"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { PreferencesDto, UNDO_SECONDS } from "@/lib/workspace/preferences/schemas";
import { SettingsSection } from "@/components/settings/settings-section";
import { useUpdateAccount } from "./use-update-account";

type Seconds = (typeof UNDO_SECONDS)[number];
const CHOICES: Seconds[] = [0, 5, 10, 20, 30];

/** How replies go out, what comes after them, and what keys do. */
export function PreferencesSection({ preferences }: { preferences: PreferencesDto }) {
  const { mutate } = useUpdateAccount();
  return (
    <SettingsSection title="Working">
      <Field label="Time to undo a reply" hint="So long a reply waits before it goes out.">
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
          value={preferences.afterwards}
          onChange={(event) =>
            mutate({ preferences: { afterwards: event.target.value as PreferencesDto["afterwards"] } })
          }
        >
          <option value="stay">Stay on it</option>
          <option value="next">Open the next one</option>
          <option value="list">Go back to the list</option>
        </Select>
      </Field>
      <Switch
        label="Take what I answer"
        hint="Answering a ticket that nobody has assigns it to you."
        checked={preferences.takes}
        onCheckedChange={(takes) => mutate({ preferences: { takes } })}
      />
      <Switch
        label="Shortcuts of a single key"
        hint="Keys such as j, k and r. Switch them off if you dictate, or if they get in your way; those with Ctrl or ⌘ stay."
        checked={preferences.shortcuts}
        onCheckedChange={(shortcuts) => mutate({ preferences: { shortcuts } })}
      />
    </SettingsSection>
  );
}
