"use client";

import { useState } from "react";
import { Menu, X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useWorkspace } from "@/components/api/workspace-context";
import { useDeskRoute } from "@/components/inbox/use-desk-route";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { overlayStyles } from "@/components/ui/overlay-styles";
import { LateBell } from "./late-bell";
import { SideBar } from "./side-bar";
import type { WorkspaceChoice } from "./workspace-switch";

/** The side bar of a narrow screen: behind a button, over the page. */
export function SideDrawer({ choices }: { choices: WorkspaceChoice[] }) {
  const { name } = useWorkspace();
  const [open, setOpen] = useState(false);
  // A ticket has its own way back, and needs the room.
  const isTicket = useDeskRoute()?.ticket != null;
  return (
    <header
      className={cn(
        "flex h-12 shrink-0 items-center gap-1 border-b border-line bg-canvas px-2 lg:hidden",
        isTicket && "hidden",
      )}
    >
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <Dialog.Trigger asChild>
          <IconButton label="Open the menu" className="size-10">
            <Menu aria-hidden />
          </IconButton>
        </Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Overlay className={overlayStyles} />
          <Dialog.Content
            aria-describedby={undefined}
            className="fixed inset-y-0 left-0 z-50 flex w-72 max-w-[85vw] animate-fade-in flex-col bg-canvas shadow-pop outline-none"
          >
            <Dialog.Title className="sr-only">Menu</Dialog.Title>
            <SideBar choices={choices} onNavigate={() => setOpen(false)} />
            <Dialog.Close asChild>
              <IconButton label="Close the menu" className="absolute top-3 right-2">
                <X aria-hidden />
              </IconButton>
            </Dialog.Close>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
      <span className="truncate font-semibold">{name}</span>
      <LateBell compact />
    </header>
  );
}
