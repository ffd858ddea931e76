"use client";

import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { clearSelection, selectAll } from "./selection";
import { shownNumbers } from "./shown-list";

/** What can be done with the selected tickets, below the list. */
export function BulkBar({ numbers }: { numbers: number[] }) {
  return (
    <div
      role="toolbar"
      aria-label="Selected tickets"
      className="flex shrink-0 flex-wrap items-center gap-1 border-t border-line bg-raised px-3 py-2"
    >
      <p role="status" className="text-sm font-medium tabular-nums">
        {numbers.length} selected
      </p>
      <Button size="sm" variant="ghost" onClick={() => selectAll(shownNumbers())}>
        Select all loaded
      </Button>
      <IconButton label="Select nothing" size="sm" className="ml-auto" onClick={clearSelection}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
