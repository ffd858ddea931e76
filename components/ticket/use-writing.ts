"use client";

import { useRef, useState } from "react";

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
      setMode(next);
      requestAnimationFrame(() => focus(next));
    },
  };
}

export type WritingState = ReturnType<typeof useWriting>;
