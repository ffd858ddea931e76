"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";

/**
 * When a text changes other than by typing (an undone reply, another tab), keeps the caret between the words
 * where it was instead of at the end.
 */
export function useStableCaret(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
  const typed = useRef(text);
  const seen = useRef({ text, start: 0, end: 0 });

  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const onInput = () => {
      typed.current = element.value;
    };
    const onMove = () => {
      seen.current = { text: element.value, start: element.selectionStart, end: element.selectionEnd };
    };
    element.addEventListener("input", onInput);
    document.addEventListener("selectionchange", onMove);
    return () => {
      element.removeEventListener("input", onInput);
      document.removeEventListener("selectionchange", onMove);
    };
  }, [field]);

  useLayoutEffect(() => {
    const element = field.current;
    const before = seen.current;
    if (!element || document.activeElement !== element || text === typed.current) return;
    const came = text.endsWith(before.text) ? text.length - before.text.length : 0;
    if (came > 0 || text.startsWith(before.text))
      element.setSelectionRange(before.start + came, before.end + came);
  }, [field, text]);
}
