"use client";

import { useEffect } from "react";
import { comboOf } from "./shortcut-keys";
import { findShortcut } from "./shortcut-registry";

/** How long the second key of `g i` may take. */
const PATIENCE = 1_500;
const TYPING =
  "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], [role=combobox]";
const OVERLAYS = "[role=menu], [role=listbox], [role=dialog], [role=alertdialog]";
const PRESSABLE = "a, button, summary, input, [role=button], [role=option]";

/** Whether the machine calls its command key ⌘. */
export const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The one listener of the page: runs the shortcut that was pressed. Mounted once, by the shell. */
export function useKeyListener(): void {
  useEffect(() => {
    const press = createSequence();
    const onKeyDown = (event: KeyboardEvent) => {
      const combo = event.isComposing || event.defaultPrevented ? null : comboOf(event, isMac());
      if (combo === null || isTaken(event.target, combo)) return;
      const found = press(combo);
      if (found === null) return;
      event.preventDefault();
      if (found !== "begun" && (found.repeats || !event.repeat)) found.run();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** Remembers what was pressed a moment ago: a press goes on with it, or begins anew. */
function createSequence() {
  let pressed: string[] = [];
  let last = 0;
  return (combo: string) => {
    const before = Date.now() - last > PATIENCE ? [] : pressed;
    last = Date.now();
    for (const sequence of [[...before, combo], [combo]]) {
      const found = findShortcut(sequence);
      if (found === null) continue;
      pressed = found === "begun" ? sequence : [];
      return found;
    }
    pressed = [];
    return null;
  };
}

/** While somebody types, or a menu or dialog is open, keys mean what they mean there, but for those with Ctrl or ⌘. */
function isTaken(target: EventTarget | null, combo: string): boolean {
  if (combo.startsWith("mod+")) return false;
  if (!(target instanceof Element)) return true;
  if (target.closest(`${TYPING}, ${OVERLAYS}`) || document.querySelector("[role=dialog][data-state=open]"))
    return true;
  return (combo === "enter" || combo === "space") && target.closest(PRESSABLE) !== null;
}
