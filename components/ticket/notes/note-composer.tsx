"use client";

import type { RefObject } from "react";
import { Lock } from "lucide-react";
import { errorMessage } from "@/components/lib/request";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";
import { FileChips } from "@/components/ticket/drafts/file-chips";
import { NoteField } from "./note-field";
import { FilePicker } from "@/components/ticket/drafts/file-picker";
import { useStableCaret } from "@/components/ticket/drafts/use-stable-caret";
import { useNote } from "./use-note";

type NoteComposerProps = {
  thread: TicketThreadDto;
  textarea: RefObject<HTMLTextAreaElement | null>;
};

/** The composer for internal notes, which looks nothing like the reply form. */
export function NoteComposer({ thread, textarea }: NoteComposerProps) {
  const { text, files, isReady, says, type, add } = useNote(thread);
  useStableCaret(textarea, text);

  function submit() {
    if (isReady && !add.isPending) add.mutate();
    textarea.current?.focus();
  }

  return (
    <form
      aria-label="Internal note"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      {...files.dropZone}
      className={cn(
        "relative rounded-lg border border-dashed border-warning/70 bg-warning-soft has-[textarea:focus-visible]:outline has-[textarea:focus-visible]:outline-warning",
        files.isOver && "border-solid border-warning outline outline-warning",
      )}
    >
      <p className="flex items-center gap-1.5 px-3 pt-2 text-xs font-medium text-warning">
        <Lock aria-hidden className="size-3.5 shrink-0" />
        Only visible to your team
      </p>
      <NoteField
        textarea={textarea}
        label="Note"
        data-note
        placeholder="Write a note for your team. Use @ to mention someone."
        text={text}
        onText={type}
        readOnly={add.isPending}
        onSubmit={submit}
        onLeave={(field) => field.blur()}
        onPaste={files.paste}
        className="max-h-[38vh] min-h-20"
      />
      <FileChips label="Note files" of={files} />
      {add.isError && (
        <p role="alert" className="px-3 pb-2 text-sm text-danger">
          Couldn’t add the note. {errorMessage(add.error)}
        </p>
      )}
      <div className="flex items-center gap-1.5 p-2 pt-0">
        <FilePicker onPick={files.add} />
        <span role="status" className="min-w-0 flex-1 truncate px-1 text-xs text-warning max-sm:invisible">
          {says}
        </span>
        <Button
          type="submit"
          disabled={!isReady}
          pending={add.isPending}
          title="Ctrl+Enter, or ⌘ Enter on a Mac"
          className="border-warning/60 bg-surface text-warning"
        >
          Add note
        </Button>
      </div>
    </form>
  );
}
