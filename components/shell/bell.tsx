"use client";

import { Bell as BellIcon } from "lucide-react";
import { useNotifications } from "@/components/notifications/use-notifications";
import { navItemStyles } from "./nav-item-styles";
import { buttonStyles } from "@/components/ui/button-styles";
import { cn } from "@/components/ui/cn";
import { shownCount } from "@/components/notifications/badge";
import { notificationsPanel } from "@/components/notifications/panel-store";

/** Opens the notifications and shows the unread count. @param compact icon only, for narrow screens */
export function Bell({
  compact = false,
  onNavigate,
}: {
  compact?: boolean;
  onNavigate?: (() => void) | undefined;
}) {
  const unread = useNotifications().data?.unread ?? 0;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={() => {
        onNavigate?.();
        notificationsPanel.set(() => true);
      }}
      className={
        compact
          ? cn(buttonStyles({ variant: "ghost", shape: "icon" }), "relative ml-auto size-10")
          : cn(navItemStyles(false), "w-full text-left")
      }
    >
      <BellIcon aria-hidden />
      <span className={compact ? "sr-only" : "flex-1"}>Notifications</span>
      {unread > 0 && (
        <span
          className={cn(
            "min-w-4.5 rounded-full bg-danger-solid px-1 text-center text-[0.6875rem]/4.5 font-semibold text-white tabular-nums",
            compact && "absolute top-0.5 right-0",
          )}
        >
          {shownCount(unread)}
          <span className="sr-only"> unread</span>
        </span>
      )}
    </button>
  );
}
