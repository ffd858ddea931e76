"use client";

import { useRef, useState } from "react";
import { flushSync } from "react-dom";

type Mode = "reply" | "note";

/** Which of the two forms is in front, and their fields. */
export function useWriting() {
  const [mode, setMode] = useState<Mode>("reply");
  const textarea = useRef<HTMLTextAreaElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const focus = (next: Mode) => (next === "note" ? note : textarea).current?.focus();
  return {
    mode,
    /** Of the reply. */
    textarea,
    note,
    /** Brings a form forward and the caret into it. */
    write: (next: Mode) => {
      if (next === mode) return focus(next);
      // The form has to be there before it can be written in, also when an answer of the server brings it forward.
      flushSync(() => setMode(next));
      focus(next);
    },
  };
}

export type WritingState = ReturnType<typeof useWriting>;
