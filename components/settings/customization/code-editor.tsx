"use client";

import { useRef } from "react";
import type { KeyboardEvent, UIEvent } from "react";
import { useFieldControl } from "@/components/ui/field-context";

const INDENT = "  ";

type CodeEditorProps = { value: string; onChange: (value: string) => void };

/** A text field with line numbers. Tab indents; after Escape, Tab moves on, so that nobody is trapped. */
export function CodeEditor({ value, onChange }: CodeEditorProps) {
  const field = useFieldControl({});
  const numbers = useRef<HTMLDivElement>(null);
  const leaving = useRef(false);
  const lines = value.split("\n").length;

  const followScroll = (event: UIEvent<HTMLTextAreaElement>) => {
    if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const plainTab =
      event.key === "Tab" && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (plainTab && !leaving.current) {
      event.preventDefault();
      const { selectionStart, selectionEnd } = event.currentTarget;
      event.currentTarget.setRangeText(INDENT, selectionStart, selectionEnd, "end");
      onChange(event.currentTarget.value);
    }
    leaving.current = event.key === "Escape";
  };

  return (
    <div className="flex h-80 min-h-40 resize-y overflow-hidden rounded-md border border-line-strong bg-canvas font-mono text-lg leading-6 focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-ring sm:text-xs sm:leading-5">
      <div
        ref={numbers}
        aria-hidden
        className="shrink-0 overflow-hidden border-r border-line py-2 pr-2 pl-3 text-right text-faint select-none"
      >
        {Array.from({ length: lines }, (_, index) => (
          <div key={index}>{index + 1}</div>
        ))}
        <div className="h-8" />
      </div>
      <textarea
        {...field}
        value={value}
        wrap="off"
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        placeholder={'<link rel="stylesheet" href="https://example.com/support.css">'}
        onChange={(event) => onChange(event.target.value)}
        onScroll={followScroll}
        onKeyDown={onKeyDown}
        className="min-w-0 flex-1 resize-none bg-transparent px-3 py-2 whitespace-pre text-text outline-none focus-visible:outline-none"
      />
    </div>
  );
}
