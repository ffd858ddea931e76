"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { contrast, isColor } from "./color";

/** The portal's default accent color. */
const DEFAULT_ACCENT = "#2458d3";
/** Backgrounds of the portal, light and dark. */
const PAGES = { light: "#ffffff", dark: "#131417" };
/** Minimum contrast of controls with their surroundings; WCAG 2.2, 1.4.11. */
const ENOUGH = 3;

type AccentFieldProps = { value: string; error: string | undefined; onChange: (value: string) => void };

export function AccentField({ value, error, onChange }: AccentFieldProps) {
  const unfinished = value !== "" && !isColor(value);
  return (
    <Field
      label="Accent color"
      error={error ?? (unfinished ? "Enter a color as #rrggbb." : undefined)}
      hint={unfinished ? null : hintFor(value)}
    >
      <div className="flex items-center gap-2">
        <input
          type="color"
          aria-label="Pick accent color"
          value={isColor(value) ? value : DEFAULT_ACCENT}
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
            Use default
          </Button>
        )}
      </div>
    </Field>
  );
}

function hintFor(value: string): string {
  if (!isColor(value)) return "For buttons and unread markers. Leave empty for the default blue.";
  const light = contrast(value, PAGES.light);
  const dark = contrast(value, PAGES.dark);
  const ratios = `${light.toFixed(1)}:1 in light mode, ${dark.toFixed(1)}:1 in dark mode`;
  if (Math.min(light, dark) >= ENOUGH) return `Good contrast: ${ratios}.`;
  const better = light < dark ? "darker" : "lighter";
  return `Low contrast: ${ratios}. Use a ${better} color to reach ${ENOUGH}:1.`;
}
