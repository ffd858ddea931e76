"use client";

import { MAX_QUERY } from "@/lib/platform/labels";
import { useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { Search, X } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { controlStyles } from "@/components/ui/control-styles";
import { IconButton } from "@/components/ui/icon-button";
import { suggest, wordAt } from "./suggest";
import type { Suggestion } from "./suggest";
import { useKnownValues } from "./use-known-values";

type SearchFieldProps = {
  text: string;
  onChange: (text: string) => void;
  /** Moves from the field to the results. */
  onLeave: () => void;
  autoFocus: boolean;
};

/** The search field, with suggestions for filters and their values. */
export function SearchField({ text, onChange, onLeave, autoFocus }: SearchFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(text.length);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const from = /^-?from:"?(.*)$/i.exec(wordAt(text, caret).typed)?.[1] ?? "";
  const { start, end, items } = suggest(text, caret, useKnownValues(from));
  const shown = isOpen ? items : [];

  function change(next: string, position: number) {
    onChange(next);
    setCaret(position);
    setOpen(true);
    setActive(-1);
  }

  function accept(item: Suggestion) {
    const position = start + item.text.length;
    const next = text.slice(0, start) + item.text + text.slice(end).trimStart();
    // Right away: the next letters belong after it.
    flushSync(() => change(next, position));
    input.current?.focus();
    input.current?.setSelectionRange(position, position);
  }

  function onKeyDown(event: KeyboardEvent) {
    const action = keyAction(event.key, shown.length, active);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (action.kind === "move") setActive(action.to);
    else if (action.kind === "accept" && shown[active]) accept(shown[active]);
    else if (action.kind === "close") setOpen(false);
    else onLeave();
  }

  return (
    <div className="relative">
      <Search aria-hidden className="pointer-events-none absolute top-2 left-2.5 size-4 text-muted" />
      <input
        ref={input}
        data-search-field
        type="text"
        role="combobox"
        aria-label="Search"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={autoFocus}
        maxLength={MAX_QUERY}
        enterKeyHint="search"
        placeholder="Search, or try status:open tag:refund"
        value={text}
        onChange={(event) =>
          change(event.target.value, event.target.selectionStart ?? event.target.value.length)
        }
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
        className={cn(controlStyles, "h-8 pr-8 pl-8")}
      />
      {text !== "" && (
        <IconButton
          label="Clear search"
          size="sm"
          className="absolute top-0.5 right-0.5"
          onClick={() => {
            change("", 0);
            input.current?.focus();
          }}
        >
          <X aria-hidden />
        </IconButton>
      )}
      <SuggestionList id={id} items={shown} active={active} onAccept={accept} />
    </div>
  );
}

type SuggestionListProps = {
  id: string;
  items: Suggestion[];
  active: number;
  onAccept: (item: Suggestion) => void;
};

function SuggestionList({ id, items, active, onAccept }: SuggestionListProps) {
  return (
    <ul
      id={`${id}-list`}
      role="listbox"
      aria-label="Suggestions"
      hidden={items.length === 0}
      className="absolute inset-x-0 top-9 z-20 max-h-80 overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-pop"
    >
      {items.map((item, index) => (
        <li
          key={item.text}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          // Before the field loses the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onAccept(item);
          }}
          className={cn(
            "flex min-h-8 cursor-pointer items-baseline gap-3 rounded px-2 py-1.5 text-sm hover:bg-subtle",
            index === active && "bg-selected",
          )}
        >
          <span className="shrink-0 font-medium">{item.label}</span>
          <span className="min-w-0 truncate text-xs text-muted">{item.hint}</span>
        </li>
      ))}
    </ul>
  );
}

type Action = { kind: "move"; to: number } | { kind: "accept" | "close" | "leave" };

/** What a key does in the field; null for its default. */
function keyAction(key: string, count: number, active: number): Action | null {
  if (key === "ArrowDown") return count > 0 ? { kind: "move", to: (active + 1) % count } : { kind: "leave" };
  if (key === "ArrowUp" && count > 0) return { kind: "move", to: (Math.max(active, 0) - 1 + count) % count };
  if (key === "Enter") return active >= 0 && active < count ? { kind: "accept" } : { kind: "leave" };
  if (key === "Escape") return count > 0 ? { kind: "close" } : { kind: "leave" };
  return null;
}
