"use client";

import type { ReactNode } from "react";
import { ToggleGroup as RadixToggleGroup } from "radix-ui";

type ToggleGroupProps<Value extends string> = {
  /** The accessible name of the group. */
  label: string;
  value: Value;
  onValueChange: (value: Value) => void;
  options: { value: Value; label: string; icon: ReactNode }[];
};

/** One of a few, as a row of icons: a way to look at something, not a setting. */
export function ToggleGroup<Value extends string>({
  label,
  value,
  onValueChange,
  options,
}: ToggleGroupProps<Value>) {
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if (option) onValueChange(option.value);
  };
  return (
    <RadixToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={choose}
      className="flex gap-0.5 rounded-md bg-subtle p-0.5"
    >
      {options.map((option) => (
        <RadixToggleGroup.Item
          key={option.value}
          value={option.value}
          aria-label={option.label}
          title={option.label}
          className="grid h-7 w-8 place-items-center rounded text-muted hover:text-text data-[state=on]:bg-surface data-[state=on]:text-text data-[state=on]:shadow-card [&_svg]:size-4"
        >
          {option.icon}
        </RadixToggleGroup.Item>
      ))}
    </RadixToggleGroup.Root>
  );
}
