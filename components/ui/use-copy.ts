"use client";

import { useEffect, useRef, useState } from "react";
import { copyText } from "./copy-text";

const SHOWN_FOR = 2000;

/** @returns `state`, which shows a copy's result for two seconds, and `copy(text)` */
export function useCopy() {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const copy = async (text: string) => {
    setState((await copyText(text)) ? "copied" : "failed");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setState("idle"), SHOWN_FOR);
  };
  return { state, copy };
}
