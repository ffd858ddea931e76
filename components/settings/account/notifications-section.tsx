"use client";

import { useState } from "react";
import { Volume2 } from "lucide-react";
import { playTone } from "@/components/notifications/play-tone";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Switch } from "@/components/ui/switch";
import type { PreferencesDto } from "@/lib/workspace/preferences/schemas";
import { SettingsSection } from "@/components/settings/settings-section";
import { useUpdateAccount } from "./use-update-account";

/** How the agent is notified, besides the bell. */
export function NotificationsSection({ preferences }: { preferences: PreferencesDto }) {
  const { mutate } = useUpdateAccount();
  const [isBlocked, setIsBlocked] = useState(false);

  /** The browser is asked for permission only when the agent wants it. */
  async function switchDesktop(desktop: boolean) {
    const answer = !desktop || (await askBrowser());
    setIsBlocked(!answer);
    if (answer) mutate({ preferences: { desktop } });
  }

  return (
    <SettingsSection
      title="Notifications"
      description="The bell in the sidebar and the count in the tab title are always on."
    >
      <Switch
        label="Desktop notifications"
        hint="Shown while Lodge is open, except for the ticket you’re reading."
        checked={preferences.desktop}
        onCheckedChange={(desktop) => void switchDesktop(desktop)}
      />
      {isBlocked && (
        <Notice tone="warning" live title="Your browser blocks notifications from this page.">
          Allow them in your browser’s site settings, then turn them on here.
        </Notice>
      )}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <Switch
          className="min-w-60 flex-1"
          label="Sound"
          hint="Play a sound for new notifications."
          checked={preferences.sound}
          onCheckedChange={(sound) => mutate({ preferences: { sound } })}
        />
        <Button size="sm" onClick={playTone}>
          <Volume2 aria-hidden />
          Play sound
        </Button>
      </div>
      <Switch
        label="Email me when I’m away"
        hint="One email with your unread notifications after you’ve been away for 10 minutes."
        checked={preferences.digest}
        onCheckedChange={(digest) => mutate({ preferences: { digest } })}
      />
    </SettingsSection>
  );
}

async function askBrowser(): Promise<boolean> {
  if (!("Notification" in window)) return false;
  return (await Notification.requestPermission()) === "granted";
}
