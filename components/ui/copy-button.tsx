"use client";

import { Check, Copy } from "lucide-react";
import { Button } from "./button";
import { useCopy } from "./use-copy";

type CopyButtonProps = {
  value: string;
  /** What is copied, such as "Copy workspace ID"; also the accessible name. */
  label: string;
  /** Shown instead of the label. */
  children?: string;
  size?: "sm" | "md";
  className?: string;
};

export function CopyButton({ value, label, children, size = "md", className }: CopyButtonProps) {
  const { state, copy } = useCopy();
  const text = { idle: children ?? label, copied: "Copied", failed: "Select to copy" }[state];
  return (
    <>
      <Button
        size={size}
        aria-label={label}
        {...(className ? { className } : {})}
        onClick={() => void copy(value)}
      >
        {state === "copied" ? <Check aria-hidden className="text-success" /> : <Copy aria-hidden />}
        {text}
      </Button>
      <span role="status" className="sr-only">
        {state === "copied" ? "Copied" : ""}
      </span>
    </>
  );
}
