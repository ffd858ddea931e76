"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { errorMessage } from "@/components/lib/request";
import { NoteField } from "./note-field";
import type { NoteEntry } from "@/components/ticket/timeline/note-item";
import { useNoteChanges } from "./use-note-changes";

type NoteEditorProps = { note: NoteEntry; number: number; onDone: () => void };

/** Edits a note. A change made elsewhere meanwhile is shown, never overwritten unseen. */
export function NoteEditor({ note, number, onDone }: NoteEditorProps) {
  const textarea = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(note.body);
  /** Version of the text that was seen. */
  const [version, setVersion] = useState(note.version);
  const { edit } = useNoteChanges(number);
  const isNewer = note.version !== version;
  useEffect(() => {
    const field = textarea.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);

  function save() {
    if (text.trim() === "" || edit.isPending) return;
    if (text === note.body) return onDone();
    setVersion(note.version);
    edit.mutate({ id: note.id, body: text, version: note.version }, { onSuccess: onDone });
  }

  return (
    <form
      aria-label="Edit note"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      className="relative flex flex-col gap-2"
    >
      <div className="relative rounded-md border border-warning/70 bg-surface has-[textarea:focus-visible]:outline has-[textarea:focus-visible]:outline-warning">
        <NoteField
          textarea={textarea}
          label="Note text"
          text={text}
          onText={setText}
          readOnly={edit.isPending}
          onSubmit={save}
          onLeave={onDone}
          className="max-h-[50vh] min-h-16"
        />
      </div>
      {isNewer && (
        <div role="alert" className="flex flex-col gap-1 text-sm">
          <p className="font-medium">This note was changed elsewhere. It now says:</p>
          <p className="max-h-40 overflow-y-auto rounded-md bg-surface px-3 py-2 wrap-anywhere whitespace-pre-wrap">
            {note.body}
          </p>
        </div>
      )}
      {edit.isError && !isNewer && (
        <p role="alert" className="text-sm text-danger">
          Couldn’t save the note. {errorMessage(edit.error)}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="sm" onClick={onDone}>
          {isNewer ? "Keep that version" : "Cancel"}
        </Button>
        <Button
          type="submit"
          size="sm"
          variant="primary"
          disabled={text.trim() === ""}
          pending={edit.isPending}
          title="Ctrl+Enter, or ⌘ Enter on a Mac"
        >
          {isNewer ? "Save my version" : "Save note"}
        </Button>
      </div>
    </form>
  );
}
