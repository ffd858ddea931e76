"use client";

import { Lock } from "lucide-react";
import { useMembers, useTeams } from "@/components/api/use-workspace-data";
import { Avatar } from "@/components/ui/avatar";
import type { TimelineItem } from "@/lib/timeline/schemas";
import { clockTime, exactTime } from "./format-time";
import { markMentions } from "./mark-mentions";
import { MergedFrom } from "./merged-from";
import { RichText } from "./rich-text";

/** A note of the team. Its colour, its lock and its words say that no customer ever reads it. */
export function NoteItem({ note }: { note: Extract<TimelineItem, { kind: "note" }> }) {
  const names = [...(useMembers().data ?? []), ...(useTeams().data ?? [])].map(({ name }) => name);
  return (
    <li
      data-note-item
      className="ml-6 rounded-lg border border-dashed border-warning/60 bg-warning-soft px-4 py-3 sm:ml-12"
    >
      <header className="flex items-start gap-2.5 pb-2">
        <Avatar name={note.authorName} size="sm" />
        <div className="flex min-w-0 flex-1 flex-col">
          <div className="flex min-h-6 items-center gap-2">
            <span className="truncate text-sm font-semibold">{note.authorName}</span>
            <MergedFrom number={note.mergedFrom} />
            <time
              dateTime={note.createdAt}
              title={exactTime(note.createdAt)}
              className="ml-auto shrink-0 text-xs text-warning tabular-nums"
            >
              {clockTime(note.createdAt)}
            </time>
          </div>
          <p className="flex items-center gap-1 text-xs font-medium text-warning">
            <Lock aria-hidden className="size-3.5 shrink-0" />
            Internal note. Only your team sees this.
          </p>
        </div>
      </header>
      <RichText html={markMentions(note.html, names)} />
    </li>
  );
}
