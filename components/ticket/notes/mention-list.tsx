"use client";

import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import type { useMentionList } from "./use-mention-list";

/** Suggestions for an @mention, above the note. The focus stays in the text. */
export function MentionList({ list }: { list: ReturnType<typeof useMentionList> }) {
  const { id, items, active, take } = list;
  return (
    <>
      <p role="status" className="sr-only">
        {items.length > 0 && `${items.length} suggestions. Use the arrow keys and Enter to choose.`}
      </p>
      {items.length > 0 && (
        <ul
          id={id}
          role="listbox"
          aria-label="Mention"
          className="absolute bottom-full left-0 z-20 mb-1 w-72 max-w-full rounded-md border border-line bg-raised p-1 shadow-pop"
        >
          {items.map((item, index) => (
            <li
              key={item.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              // Keeps the focus in the text.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(item)}
              className={cn(
                "flex h-9 cursor-pointer items-center gap-2 rounded px-2 text-sm hover:bg-subtle",
                index === active && "bg-selected hover:bg-selected",
              )}
            >
              <Avatar name={item.name} size="sm" />
              <span className="truncate font-medium">{item.name}</span>
              <span className="min-w-0 truncate text-xs text-muted">{item.email ?? "Team"}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
