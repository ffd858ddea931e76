"use client";

import type { ComponentProps, KeyboardEvent, RefObject } from "react";
import { cn } from "@/components/ui/cn";
import { MAX_BODY } from "@/lib/tickets/model/labels";
import { MentionList } from "./mention-list";
import { useMentionList } from "./use-mention-list";

type NoteFieldProps = Pick<
  ComponentProps<"textarea">,
  "placeholder" | "readOnly" | "className" | "onPaste"
> & {
  textarea: RefObject<HTMLTextAreaElement | null>;
  label: string;
  text: string;
  onText: (text: string) => void;
  /** Ctrl or ⌘ and Enter. */
  onSubmit: () => void;
  /** Escape. */
  onLeave: (field: HTMLTextAreaElement) => void;
  "data-note"?: true;
};

/** A note's text field, where @ mentions people. The list opens above the nearest positioned ancestor. */
export function NoteField({ textarea, label, text, onText, onSubmit, onLeave, ...rest }: NoteFieldProps) {
  const mentions = useMentionList(textarea, text, onText);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || mentions.onKey(event)) return;
    const isSubmit = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!isSubmit && event.key !== "Escape") return;
    event.preventDefault();
    if (isSubmit) onSubmit();
    else onLeave(event.currentTarget);
  }

  return (
    <>
      <MentionList list={mentions} />
      <textarea
        {...rest}
        {...mentions.aria}
        ref={textarea}
        aria-label={label}
        value={text}
        maxLength={MAX_BODY}
        rows={3}
        onChange={(event) => {
          onText(event.target.value);
          mentions.onCaret();
        }}
        onSelect={mentions.onCaret}
        onKeyDown={onKeyDown}
        className={cn(
          "block field-sizing-content w-full resize-none bg-transparent px-3 py-2 text-base/6 outline-none placeholder:text-warning/90 max-sm:text-lg",
          rest.className,
        )}
      />
    </>
  );
}
