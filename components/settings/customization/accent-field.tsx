"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { contrast, isColour } from "./colour";

/** What the portal uses without a colour of the workspace's own. */
const DEFAULT_ACCENT = "#3b55d0";
/** Of text; WCAG 2.2 AA. */
const ENOUGH = 4.5;

type AccentFieldProps = { value: string; error: string | undefined; onChange: (value: string) => void };

export function AccentField({ value, error, onChange }: AccentFieldProps) {
  const unfinished = value !== "" && !isColour(value);
  return (
    <Field
      label="Accent colour"
      error={error ?? (unfinished ? "Write a colour as #rrggbb." : undefined)}
      hint={unfinished ? null : hintFor(value)}
    >
      <div className="flex items-center gap-2">
        <input
          type="color"
          aria-label="Pick the accent colour"
          value={isColour(value) ? value : DEFAULT_ACCENT}
          onChange={(event) => onChange(event.target.value)}
          className="size-8 shrink-0 cursor-pointer rounded-md border border-line-strong bg-surface p-0.5"
        />
        <Input
          value={value}
          placeholder="Default"
          maxLength={7}
          spellCheck={false}
          onChange={(event) => onChange(event.target.value.trim())}
          className="w-32 font-mono"
        />
        {value !== "" && (
          <Button variant="ghost" onClick={() => onChange("")}>
            Use the default
          </Button>
        )}
      </div>
    </Field>
  );
}

function hintFor(value: string): string {
  if (!isColour(value)) return "Buttons, links and unread marks. Empty: the default of the portal.";
  const white = contrast(value, "#ffffff");
  const ratio = `${white.toFixed(1)}:1`;
  return white >= ENOUGH
    ? `White writing on it has a contrast of ${ratio}: easy to read.`
    : `White writing on it has a contrast of only ${ratio} (${ENOUGH}:1 is enough). A darker colour reads better.`;
}
