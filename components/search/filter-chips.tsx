"use client";

import { X } from "lucide-react";
import { parseQuery } from "@/lib/tickets/search/format";

type FilterChipsProps = { text: string; onChange: (text: string) => void };

/** A query's filters, each with a button to remove it. */
export function FilterChips({ text, onChange }: FilterChipsProps) {
  const { filters } = parseQuery(text);
  if (filters.length === 0) return null;
  return (
    <ul aria-label="Filters" className="flex flex-wrap gap-1">
      {filters.map(({ key, values, negated, start, end }) => {
        const label = `${negated ? "not " : ""}${key}: ${values.join(" or ")}`;
        return (
          <li key={start} className="max-w-full">
            <button
              type="button"
              aria-label={`Remove filter ${label}`}
              onClick={() =>
                onChange(`${text.slice(0, start)}${text.slice(end)}`.replaceAll(/ {2,}/g, " ").trim())
              }
              className="flex h-6 max-w-full items-center gap-1 rounded-md bg-accent-soft px-2 text-xs text-accent-text hover:bg-subtle"
            >
              <span className="truncate">{label}</span>
              <X aria-hidden className="size-3 shrink-0" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
