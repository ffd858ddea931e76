"use client";

import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import { IconButton } from "@/components/ui/icon-button";
import { overlayStyles } from "@/components/ui/overlay-styles";
import { useReturnFocus } from "@/components/ui/use-return-focus";
import { Sidebar } from "./sidebar";
import type { WorkspaceChoice } from "./workspace-switch";

type DrawerPanelProps = { choices: WorkspaceChoice[]; open: boolean; onOpenChange: (open: boolean) => void };

/** The sidebar as a dialog. */
export function DrawerPanel({ choices, open, onOpenChange }: DrawerPanelProps) {
  const focus = useReturnFocus();
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={overlayStyles} />
        <Dialog.Content
          {...focus}
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 flex w-72 max-w-[85vw] animate-fade-in flex-col bg-canvas shadow-pop outline-none"
        >
          <Dialog.Title className="sr-only">Menu</Dialog.Title>
          <Sidebar choices={choices} onNavigate={() => onOpenChange(false)} />
          <Dialog.Close asChild>
            <IconButton label="Close menu" className="absolute top-3 right-2">
              <X aria-hidden />
            </IconButton>
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
