"use client";

import type { ReactNode } from "react";
import { AlertDialog as RadixAlertDialog } from "radix-ui";
import { Button } from "./button";
import { cn } from "./cn";
import { dialogPanelStyles, overlayStyles } from "./overlay-styles";
import { useReturnFocus } from "./use-return-focus";

type AlertDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** What will happen, in a sentence. */
  description: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  tone?: "primary" | "danger";
  pending?: boolean;
  /** The dialog stays open: close it when done. */
  onConfirm: () => void;
  children?: ReactNode;
};

/** Confirms what can't easily be undone. The focus starts on "Cancel". */
export function AlertDialog({
  open,
  onOpenChange,
  title,
  description,
  confirmLabel,
  cancelLabel = "Cancel",
  tone = "primary",
  pending = false,
  onConfirm,
  children,
}: AlertDialogProps) {
  const focus = useReturnFocus();
  return (
    <RadixAlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixAlertDialog.Portal>
        <RadixAlertDialog.Overlay className={overlayStyles} />
        <RadixAlertDialog.Content {...focus} className={cn(dialogPanelStyles, "max-w-md gap-3 p-5")}>
          <RadixAlertDialog.Title className="text-lg font-semibold">{title}</RadixAlertDialog.Title>
          <RadixAlertDialog.Description className="text-sm text-pretty text-muted">
            {description}
          </RadixAlertDialog.Description>
          {children}
          <footer className="flex flex-wrap justify-end gap-2 pt-1">
            <RadixAlertDialog.Cancel asChild>
              <Button>{cancelLabel}</Button>
            </RadixAlertDialog.Cancel>
            <Button variant={tone} pending={pending} onClick={onConfirm}>
              {confirmLabel}
            </Button>
          </footer>
        </RadixAlertDialog.Content>
      </RadixAlertDialog.Portal>
    </RadixAlertDialog.Root>
  );
}
