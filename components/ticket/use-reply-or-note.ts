"use client";

import { useEffect, useRef, useState } from "react";

type Mode = "reply" | "note";

/** Which form is shown, and the fields of both. */
export function useReplyOrNote() {
  const [mode, setMode] = useState<Mode>("reply");
  const textarea = useRef<HTMLTextAreaElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const wanted = useRef<Mode | null>(null);
  // The form has to render before it can take the focus.
  useEffect(() => {
    if (wanted.current === mode) (mode === "note" ? note : textarea).current?.focus();
    wanted.current = null;
  }, [mode]);
  return {
    mode,
    /** For the reply. */
    textarea,
    note,
    /** Shows a form and focuses it. */
    write: (next: Mode) => {
      if (next === mode) return (next === "note" ? note : textarea).current?.focus();
      wanted.current = next;
      setMode(next);
    },
  };
}

export type ReplyOrNoteState = ReturnType<typeof useReplyOrNote>;
