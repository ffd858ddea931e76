"use client";

import { useEffect, useRef, useState } from "react";

type Mode = "reply" | "note";

/** Which of the two forms is in front, and their fields. */
export function useReplyOrNote() {
  const [mode, setMode] = useState<Mode>("reply");
  const textarea = useRef<HTMLTextAreaElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const wanted = useRef<Mode | null>(null);
  // The form has to be there before it can be written in, whoever brings it forward.
  useEffect(() => {
    if (wanted.current === mode) (mode === "note" ? note : textarea).current?.focus();
    wanted.current = null;
  }, [mode]);
  return {
    mode,
    /** Of the reply. */
    textarea,
    note,
    /** Brings a form forward and the caret into it. */
    write: (next: Mode) => {
      if (next === mode) return (next === "note" ? note : textarea).current?.focus();
      wanted.current = next;
      setMode(next);
    },
  };
}

export type ReplyOrNoteState = ReturnType<typeof useReplyOrNote>;
