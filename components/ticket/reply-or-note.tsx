"use client";

import type { ReactNode } from "react";
import { Lock, Reply } from "lucide-react";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { cn } from "@/components/ui/cn";
import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";
import { NoteComposer } from "@/components/ticket/notes/note-composer";
import type { ReplyOrNoteState } from "./use-reply-or-note";

type ReplyOrNoteProps = {
  thread: TicketThreadDto;
  writing: ReplyOrNoteState;
  /** The reply form. */
  reply: ReactNode;
};

const MODES = [
  { mode: "reply", label: "Reply", Icon: Reply },
  { mode: "note", label: "Note", Icon: Lock },
] as const;

/** Switches between a reply and an internal note. Each has its own draft. */
export function ReplyOrNote({ thread, writing: { mode, note, write }, reply }: ReplyOrNoteProps) {
  useShortcuts("Ticket", [
    { keys: "r", label: "Write a reply", run: () => write("reply") },
    { keys: "n", label: "Add internal note", run: () => write("note") },
  ]);

  return (
    <section aria-label="Write" className="flex flex-col gap-1.5">
      <div className="flex gap-1" role="group" aria-label="What to write">
        {MODES.map(({ mode: each, label, Icon }) => (
          <button
            key={each}
            type="button"
            aria-pressed={mode === each}
            onClick={() => write(each)}
            data-write={each}
            className={cn(
              "flex h-7 items-center gap-1.5 rounded-md border border-transparent px-2 text-xs font-medium text-muted hover:bg-subtle hover:text-text [&_svg]:size-3.5",
              mode === each &&
                (each === "note"
                  ? "border-warning/60 bg-warning-soft text-warning hover:bg-warning-soft hover:text-warning"
                  : "border-line-strong/60 bg-surface text-text hover:bg-surface"),
            )}
          >
            <Icon aria-hidden />
            {label}
          </button>
        ))}
      </div>
      {/* The reply form stays mounted behind the note: its files may still be uploading. */}
      <div hidden={mode !== "reply"}>{reply}</div>
      {mode === "note" && <NoteComposer thread={thread} textarea={note} />}
    </section>
  );
}
