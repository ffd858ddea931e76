"use client";

import { useId, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { Check } from "lucide-react";
import { cn } from "./cn";
import { matchOptions, nextIndex } from "./match-options";
import type { PickOption } from "./match-options";

export type ChoiceListProps = {
  /** The list's name. */
  label: string;
  placeholder: string;
  /** In order, grouped. */
  options: readonly PickOption[];
  /** Ids of the selected options. */
  selected: readonly string[];
  onPick: (option: PickOption) => void;
  /** Stays open, to choose several. */
  multiple?: boolean;
  /** When set, what is typed can be created. */
  onCreate?: (text: string) => void;
  /** Label for creating it; null when the text isn't valid. */
  createLabel?: (text: string) => string | null;
  /** Called with what is typed, for options loaded elsewhere. */
  onType?: (text: string) => void;
  /** Loading state, below the list; otherwise it says when nothing matches. */
  state?: ReactNode;
  onDone: () => void;
};

const nameNew = (text: string): string | null => `Create \u201c${text}\u201d`;

/** A search field with a list of options, for the keyboard: type, arrows, Enter. */
export function ChoiceList({
  label,
  placeholder,
  options,
  selected,
  onPick,
  multiple,
  onCreate,
  createLabel = nameNew,
  onType,
  state,
  onDone,
}: ChoiceListProps) {
  const id = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const matches = matchOptions(options, text, onCreate ? createLabel : null);
  const current = matches[Math.min(active, matches.length - 1)];

  function type(typed: string) {
    setText(typed);
    setActive(0);
    onType?.(typed);
  }
  function pick(option: PickOption) {
    if (option.refusal !== undefined) return;
    if (option.isNew) onCreate?.(text.trim().replace(/\s+/gu, " "));
    else onPick(option);
    type("");
    if (!multiple) onDone();
  }
  function onKeyDown(event: KeyboardEvent) {
    const next = nextIndex(event.key, Math.min(active, matches.length - 1), matches.length);
    if (next !== null) setActive(next);
    else if (event.key === "Enter" && current) pick(current);
    else return;
    event.preventDefault();
  }
  return (
    <>
      <input
        role="combobox"
        data-focus-first
        aria-expanded="true"
        aria-autocomplete="list"
        aria-label={label}
        aria-controls={`${id}-list`}
        {...(current && { "aria-activedescendant": `${id}-${current.id}` })}
        value={text}
        placeholder={placeholder}
        maxLength={60}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-9 shrink-0 border-b border-line bg-transparent px-3 text-lg outline-none placeholder:text-faint sm:text-sm"
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        aria-multiselectable={multiple}
        className="min-h-0 overflow-y-auto p-1"
      >
        {matches.map((option, index) => (
          <OptionItem
            key={option.id}
            id={`${id}-${option.id}`}
            option={option}
            isSelected={selected.includes(option.id)}
            isActive={option === current}
            startsGroup={index > 0 && option.group !== matches[index - 1]?.group}
            onPick={() => pick(option)}
            onPoint={() => setActive(index)}
          />
        ))}
      </ul>
      {state ?? (matches.length === 0 && <p className="px-3 pb-3 text-muted">No matches.</p>)}
    </>
  );
}

type OptionItemProps = {
  id: string;
  option: PickOption;
  isSelected: boolean;
  isActive: boolean;
  startsGroup: boolean;
  onPick: () => void;
  onPoint: () => void;
};

function OptionItem({ id, option, isSelected, isActive, startsGroup, onPick, onPoint }: OptionItemProps) {
  const scrollTo = (element: HTMLLIElement | null) => {
    if (isActive) element?.scrollIntoView({ block: "nearest" });
  };
  return (
    <li
      ref={scrollTo}
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-disabled={option.refusal !== undefined}
      onClick={onPick}
      onPointerMove={onPoint}
      className={cn(
        "flex min-h-8 cursor-pointer items-center gap-2 rounded px-2 select-none [&_svg]:size-4 [&_svg]:shrink-0",
        isActive && "bg-subtle",
        option.refusal !== undefined && "cursor-not-allowed text-muted",
        startsGroup && "mt-1 rounded-t-none border-t border-line",
      )}
    >
      <span className="grid size-4 shrink-0 place-items-center">{isSelected && <Check aria-hidden />}</span>
      {option.icon}
      <span className="min-w-0 flex-1 truncate">{option.label}</span>
      {option.refusal !== undefined && <span className="shrink-0 text-xs text-muted">{option.refusal}</span>}
      {option.hint && <span className="shrink-0 text-xs text-muted">{option.hint}</span>}
    </li>
  );
}
