"use client";

import { useState } from "react";
import dynamic from "next/dynamic";
import { Menu } from "lucide-react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { useInboxRoute } from "@/components/lib/use-inbox-route";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { LazyBell } from "./lazy-notifications";
import type { WorkspaceChoice } from "./workspace-switch";

/** Not part of the first load: the page is there before anyone opens it. */
const DrawerPanel = dynamic(() => import("./drawer-panel").then((module) => module.DrawerPanel), {
  ssr: false,
});

/** The sidebar on narrow screens: opened by a button. */
export function SideDrawer({ choices }: { choices: WorkspaceChoice[] }) {
  const { name } = useWorkspace();
  const [open, setOpen] = useState(false);
  // A ticket has its own back link, and needs the room.
  const isTicket = useInboxRoute()?.ticket != null;
  return (
    <header
      className={cn(
        "flex h-12 shrink-0 items-center gap-1 border-b border-line bg-canvas px-2 lg:hidden",
        isTicket && "hidden",
      )}
    >
      <IconButton
        label="Open menu"
        aria-haspopup="dialog"
        aria-expanded={open}
        className="size-10"
        onClick={() => setOpen(true)}
      >
        <Menu aria-hidden />
      </IconButton>
      <DrawerPanel choices={choices} open={open} onOpenChange={setOpen} />
      <span className="truncate font-semibold">{name}</span>
      <LazyBell compact />
    </header>
  );
}
