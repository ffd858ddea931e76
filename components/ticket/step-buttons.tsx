"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { runShortcut } from "@/components/shortcuts/shortcut-registry";
import { IconButton } from "@/components/ui/icon-button";

/** To the tickets beside this one, where the list is not in sight; elsewhere there are rows, and keys. */
export function StepButtons() {
  return (
    <div className="-mr-2 ml-auto flex shrink-0 self-start lg:hidden">
      <IconButton label="Previous ticket" onClick={() => runShortcut("[")} className="size-9">
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton label="Next ticket" onClick={() => runShortcut("]")} className="size-9">
        <ChevronDown aria-hidden />
      </IconButton>
    </div>
  );
}
