"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { Lock, Pencil, Trash2 } from "lucide-react";
import { useMembers, useTeams } from "@/components/lib/use-workspace-data";
import { useWorkspace } from "@/components/lib/workspace-context";
import { Avatar } from "@/components/ui/avatar";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { can } from "@/lib/workspace/auth/permissions";
import type { TimelineItem } from "@/lib/tickets/timeline/schemas";
import { AttachmentList } from "./attachment-list";
import { clockTime, exactTime } from "@/components/lib/format-time";
import { MergedFrom } from "./merged-from";
import { NoteEditor } from "@/components/ticket/notes/note-editor";
import { RichText } from "@/components/ui/rich-text";

export type NoteEntry = Extract<TimelineItem, { kind: "note" }>;

/** An internal note. Its color, lock and label say that customers never see it. */
export function NoteItem({ note, number }: { note: NoteEntry; number: number }) {
  const { me } = useWorkspace();
  const names = [...(useMembers().data ?? []), ...(useTeams().data ?? [])].map(({ name }) => name);
  const [isEditing, setIsEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  // The focus returns to the button once it is rendered again.
  useEffect(() => {
    if (wasEditing.current && !isEditing) edit.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const isMine = note.agentId === me.agentId;
  return (
    <li
      data-note-item
      className="group/note relative ml-6 rounded-lg border border-dashed border-warning/60 bg-warning-soft px-4 py-3 sm:ml-12"
    >
      <header className="flex items-start gap-2.5 pb-2">
        <Avatar name={note.authorName} size="sm" />
        <div className="flex min-w-0 flex-1 flex-col">
          <div className="flex min-h-6 items-center gap-2">
            <span className="truncate text-sm font-semibold">{note.authorName}</span>
            <MergedFrom number={note.mergedFrom} />
            <span className="-my-0.5 ml-auto flex group-hover/note:opacity-100 focus-within:opacity-100 [@media(hover:hover)]:opacity-0">
              {isMine && !isEditing && (
                <IconButton ref={edit} label="Edit note" size="sm" onClick={() => setIsEditing(true)}>
                  <Pencil aria-hidden />
                </IconButton>
              )}
              {(isMine || can(me.role, "notes.manage")) && <DeleteNote id={note.id} number={number} />}
            </span>
            <time
              dateTime={note.createdAt}
              title={exactTime(note.createdAt)}
              className="shrink-0 text-xs text-warning tabular-nums"
            >
              {clockTime(note.createdAt)}
            </time>
          </div>
          <p className="flex flex-wrap items-center gap-x-1 text-xs font-medium text-warning">
            <Lock aria-hidden className="size-3.5 shrink-0" />
            Internal note. Only visible to your team.
            {note.editedAt && (
              <span>
                Edited <RelativeTime value={note.editedAt} />.
              </span>
            )}
          </p>
        </div>
      </header>
      {isEditing ? (
        <NoteEditor note={note} number={number} onDone={() => setIsEditing(false)} />
      ) : (
        <RichText html={highlightMentions(note.html, names)} />
      )}
      <AttachmentList attachments={note.files} from="note-files" />
    </li>
  );
}

const DeleteNoteDialog = dynamic(
  () => import("@/components/ticket/notes/delete-note-dialog").then((module) => module.DeleteNoteDialog),
  { ssr: false },
);

/** Confirms first: deletion is permanent. */
function DeleteNote({ id, number }: { id: string; number: number }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton label="Delete note" size="sm" onClick={() => setIsOpen(true)}>
        <Trash2 aria-hidden />
      </IconButton>
      {isOpen && <DeleteNoteDialog id={id} number={number} onClose={() => setIsOpen(false)} />}
    </>
  );
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (name: string) =>
  name.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Highlights mentioned people in a rendered note: in its text, not in its tags. */
export function highlightMentions(html: string, names: readonly string[]): string {
  if (names.length === 0 || !html.includes("@")) return html;
  // The longest first: "@Ann Lee" isn't "@Ann".
  const any = [...names].sort((a, b) => b.length - a.length).map(escaped);
  const mention = new RegExp(`@(?:${any.join("|")})(?![\\p{L}\\p{N}_])`, "giu");
  return html
    .split(/(<[^>]*>)/)
    .map((piece) => (piece.startsWith("<") ? piece : piece.replace(mention, "<strong>$&</strong>")))
    .join("");
}
