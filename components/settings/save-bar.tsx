"use client";

import { Button } from "@/components/ui/button";
import { UnsavedGuard } from "./unsaved-guard";

type SaveBarProps = {
  dirty: boolean;
  pending: boolean;
  /** The last save went through, and nothing was changed since. */
  saved: boolean;
  onReset: () => void;
  label?: string;
};

/** The foot of a form that is saved as a whole; guards what is not saved yet. Inside of a <form>. */
export function SaveBar({ dirty, pending, saved, onReset, label = "Save" }: SaveBarProps) {
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      <UnsavedGuard when={dirty} />
      <p role="status" className="mr-auto text-sm text-muted">
        {dirty ? "You have unsaved changes." : saved ? "Saved." : ""}
      </p>
      {dirty && (
        <Button variant="ghost" onClick={onReset} disabled={pending}>
          Discard
        </Button>
      )}
      <Button type="submit" variant="primary" disabled={!dirty} pending={pending}>
        {label}
      </Button>
    </div>
  );
}
