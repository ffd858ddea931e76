"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { findEmoji } from "./emoji-data";

const MOST = 160;

/** All emoji, searchable. */
export default function EmojiPicker({
  onPick,
  onClose,
}: {
  onPick: (emoji: string) => void;
  onClose: () => void;
}) {
  const [query, setQuery] = useState("");
  const found = findEmoji(query, MOST);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Emoji">
      <Input
        autoFocus
        type="search"
        aria-label="Search emoji"
        placeholder="Search, like “thumbs up”"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !found[0]) return;
          event.preventDefault();
          onPick(found[0].emoji);
        }}
      />
      <ul
        aria-label="Emoji"
        className="grid max-h-72 grid-cols-[repeat(auto-fill,minmax(2.25rem,1fr))] overflow-y-auto p-1"
      >
        {found.map(({ emoji, name }) => (
          <li key={name}>
            <button
              type="button"
              title={name.replaceAll("_", " ")}
              aria-label={name.replaceAll("_", " ")}
              onClick={() => onPick(emoji)}
              className="grid size-9 place-items-center rounded-md text-xl hover:bg-subtle focus-visible:-outline-offset-2"
            >
              {emoji}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="text-sm text-muted">No emoji for “{query}”.</p>}
    </Dialog>
  );
}
