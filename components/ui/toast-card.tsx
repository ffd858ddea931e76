"use client";

import { CircleAlert, CircleCheck, X } from "lucide-react";
import { Toast as RadixToast } from "radix-ui";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import type { ToastMessage } from "./use-toast";

/** Milliseconds: time to read it and decide. */
const PLAIN = 6_000;
const WITH_ACTION = 10_000;

/** A toast. Errors stay until dismissed, and are announced at once. */
export function ToastCard({ toast, onClose }: { toast: ToastMessage; onClose: () => void }) {
  const failed = toast.tone === "danger";
  return (
    <RadixToast.Root
      type={failed ? "foreground" : "background"}
      duration={failed ? Infinity : toast.action ? WITH_ACTION : PLAIN}
      onOpenChange={(open) => !open && onClose()}
      className="flex items-start gap-2.5 rounded-md border border-line bg-raised p-3 text-sm text-text shadow-pop"
    >
      {toast.tone === "success" && (
        <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
      )}
      {failed && <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />}
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <RadixToast.Title className="font-medium">{toast.title}</RadixToast.Title>
        {toast.description && (
          <RadixToast.Description className="text-xs text-pretty text-muted">
            {toast.description}
          </RadixToast.Description>
        )}
      </div>
      {toast.action && (
        <RadixToast.Action asChild altText={toast.action.label} onClick={toast.action.onAction}>
          <Button size="sm">{toast.action.label}</Button>
        </RadixToast.Action>
      )}
      <RadixToast.Close asChild>
        <IconButton label="Dismiss" size="sm" className="-my-1 -mr-1">
          <X aria-hidden />
        </IconButton>
      </RadixToast.Close>
    </RadixToast.Root>
  );
}
