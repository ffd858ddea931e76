"use client";

import { cn } from "@/components/ui/cn";
import { EffectChips } from "./effect-chips";
import type { Choice } from "./use-completions";

type CompletionListProps = {
  id: string;
  label: string;
  choices: Choice[];
  active: number;
  onChoose: (index: number) => void;
};

/** Completions for the word at the caret; the focus stays in the field. */
export function CompletionList({ id, label, choices, active, onChoose }: CompletionListProps) {
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={label}
      className="absolute inset-x-2 bottom-full z-30 mb-1 max-h-72 overflow-y-auto rounded-md border border-line bg-raised p-1 text-sm shadow-pop"
    >
      {choices.map((choice, index) => (
        <li
          key={choice.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          // Keeps the focus and the caret in the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(index)}
          className={cn(
            "flex min-h-8 cursor-pointer items-center gap-2 rounded px-2 py-1",
            index === active && "bg-subtle",
          )}
        >
          {choice.kind === "emoji" && <span aria-hidden>{choice.emoji.emoji}</span>}
          <span className="shrink-0 font-medium">{choice.label}</span>
          {choice.kind === "macro" && (
            <>
              <span className="min-w-0 flex-1 truncate text-xs text-muted">{choice.macro.body}</span>
              <span className="max-sm:hidden">
                <EffectChips effects={choice.macro.effects} />
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
