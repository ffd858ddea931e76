"use client";

import type { KeyboardEvent, RefObject } from "react";
import { Lock } from "lucide-react";
import { errorMessage } from "@/components/api/request";
import { Button } from "@/components/ui/button";
import type { MAX_BODY } from "@/lib/messages/schemas";
import type { TicketThreadDto } from "@/lib/timeline/schemas";
import { MentionList } from "./mention-list";
import { useMentionList } from "./use-mention-list";
import { useNote } from "./use-note";

/** The schemas themselves stay out of the browser; the type keeps this number theirs. */
const LONGEST: typeof MAX_BODY = 20_000;

type NoteComposerProps = {
  thread: TicketThreadDto;
  textarea: RefObject<HTMLTextAreaElement | null>;
};

/** Where an agent writes for the team. Nothing about it looks like the form of a reply. */
export function NoteComposer({ thread, textarea }: NoteComposerProps) {
  const { text, says, type, add } = useNote(thread);
  const mentions = useMentionList(textarea, text, type);
  const isReady = text.trim() !== "";

  function submit() {
    if (isReady && !add.isPending) add.mutate(text);
    textarea.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || mentions.onKey(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.currentTarget.blur();
    }
  }

  return (
    <form
      aria-label="Internal note"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="relative rounded-lg border border-dashed border-warning/70 bg-warning-soft has-[textarea:focus-visible]:outline has-[textarea:focus-visible]:outline-warning"
    >
      <MentionList list={mentions} />
      <p className="flex items-center gap-1.5 px-3 pt-2 text-xs font-medium text-warning">
        <Lock aria-hidden className="size-3.5 shrink-0" />
        Only your team sees this
      </p>
      <textarea
        ref={textarea}
        data-note
        aria-label="Note"
        {...mentions.aria}
        placeholder="Write a note for your team. @ tells a colleague."
        value={text}
        maxLength={LONGEST}
        readOnly={add.isPending}
        rows={3}
        onChange={(event) => {
          type(event.target.value);
          mentions.onCaret();
        }}
        onSelect={mentions.onCaret}
        onKeyDown={onKeyDown}
        className="block field-sizing-content max-h-[38vh] min-h-20 w-full resize-none bg-transparent px-3 py-2 text-base/6 outline-none placeholder:text-warning/90 max-sm:text-lg"
      />
      {add.isError && (
        <p role="alert" className="px-3 pb-2 text-sm text-danger">
          The note was not added. {errorMessage(add.error)}
        </p>
      )}
      <div className="flex items-center gap-1.5 p-2 pt-0">
        <span role="status" className="min-w-0 flex-1 truncate px-1 text-xs text-warning max-sm:invisible">
          {says}
        </span>
        <Button
          type="submit"
          disabled={!isReady}
          pending={add.isPending}
          title="Ctrl+Enter, on a Mac ⌘ Enter"
          className="border-warning/60 bg-surface text-warning"
        >
          Add note
        </Button>
      </div>
    </form>
  );
}
