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
    let pressed: string[] = [];
    let last = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      const combo = event.isComposing || event.defaultPrevented ? null : comboOf(event, isMac());
      if (combo === null || isTaken(event.target, combo)) return;
      if (Date.now() - last > PATIENCE) pressed = [];
      const found = findShortcut([...pressed, combo]) ?? findShortcut([combo]);
      const isContinued = pressed.length > 0 && findShortcut([...pressed, combo]) !== null;
      pressed = found === "begun" ? [...(isContinued ? pressed : []), combo] : [];
      last = Date.now();
      if (found === null) return;
      event.preventDefault();
      if (found !== "begun" && (found.repeats || !event.repeat)) found.run();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** While somebody types, or a menu or dialog is open, keys mean what they mean there, but for those with Ctrl or ⌘. */
function isTaken(target: EventTarget | null, combo: string): boolean {
  if (combo.startsWith("mod+")) return false;
  if (!(target instanceof Element)) return true;
  if (target.closest(`${TYPING}, ${OVERLAYS}`) || document.querySelector("[role=dialog][data-state=open]"))
    return true;
  return (combo === "enter" || combo === "space") && target.closest(PRESSABLE) !== null;
}
