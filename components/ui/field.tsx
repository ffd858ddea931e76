"use client";

import { useId } from "react";
import type { ReactNode } from "react";
import { CircleAlert } from "lucide-react";
import { cn } from "./cn";
import { FieldContext } from "./field-context";

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** An error that says how to fix it; empty if there is none. */
  error?: string | undefined;
  /** The label is for screen readers only. */
  hideLabel?: boolean;
  className?: string;
  /** A label, hint and error for one Input, Textarea or Select. */
  children: ReactNode;
};

export function Field({ label, hint, error, hideLabel = false, className, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <FieldContext value={{ id, describedBy: described || undefined, invalid: Boolean(error) }}>
      <div className={cn("flex min-w-0 flex-col gap-1.5", className)}>
        <label htmlFor={id} className={cn("text-sm font-medium text-text", hideLabel && "sr-only")}>
          {label}
        </label>
        {children}
        {error && (
          <p id={`${id}-error`} role="alert" className="flex items-start gap-1.5 text-xs text-danger">
            <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
            {error}
          </p>
        )}
        {hint && (
          <div id={`${id}-hint`} className="text-xs text-pretty text-muted">
            {hint}
          </div>
        )}
      </div>
    </FieldContext>
  );
}
