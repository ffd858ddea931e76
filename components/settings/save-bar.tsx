"use client";

import { Button } from "@/components/ui/button";
import { UnsavedGuard } from "./unsaved-guard";

type SaveBarProps = {
  dirty: boolean;
  pending: boolean;
  /** The last save succeeded and nothing has changed since. */
  saved: boolean;
  onReset: () => void;
  label?: string;
};

/** The footer of a form; guards unsaved changes. Must be inside a <form>. */
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
