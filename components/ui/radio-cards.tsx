"use client";

import { useId } from "react";
import type { ReactNode } from "react";
import { RadioGroup } from "radix-ui";
import { cn } from "./cn";

type RadioCard<Value extends string> = {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

type RadioCardsProps<Value extends string> = {
  /** The accessible name of the group. */
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  options: RadioCard<Value>[];
  className?: string;
};

/** One of a few choices, each with an explanation. Arrow keys move the choice. */
export function RadioCards<Value extends string>({
  label,
  value,
  onValueChange,
  options,
  className,
}: RadioCardsProps<Value>) {
  const id = useId();
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if (option) onValueChange(option.value);
  };
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={choose}
      className={cn("flex flex-col gap-2", className)}
    >
      {options.map((option) => (
        <label
          key={option.value}
          htmlFor={`${id}-${option.value}`}
          className="flex cursor-pointer items-start gap-2.5 rounded-md border border-line bg-surface p-3 hover:bg-subtle has-data-[state=checked]:border-accent"
        >
          <RadioGroup.Item
            id={`${id}-${option.value}`}
            value={option.value}
            disabled={option.disabled ?? false}
            aria-labelledby={`${id}-${option.value}-label`}
            aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
            className={cn(
              "mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-line-strong bg-surface data-[state=checked]:border-accent",
            )}
          >
            <RadioGroup.Indicator className="size-2 rounded-full bg-accent" />
          </RadioGroup.Item>
          <span className="flex min-w-0 flex-col gap-0.5">
            <span id={`${id}-${option.value}-label`} className="text-sm font-medium text-text">
              {option.label}
            </span>
            {option.hint && (
              <span id={`${id}-${option.value}-hint`} className="text-xs text-pretty text-muted">
                {option.hint}
              </span>
            )}
          </span>
        </label>
      ))}
    </RadioGroup.Root>
  );
}
