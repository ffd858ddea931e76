"use client";

import { useEffect } from "react";
import { comboOf } from "./shortcut-keys";
import { findShortcut } from "./shortcut-registry";

/** Maximum time between the keys of `g i`. */
const PATIENCE = 1_500;
const TYPING =
  "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], [role=combobox]";
const OVERLAYS = "[role=menu], [role=listbox], [role=dialog], [role=alertdialog]";
const PRESSABLE = "a, button, summary, input, [role=button], [role=option]";

/** Whether this machine uses ⌘. */
export const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Letters, digits and symbols: what dictation types without meaning a shortcut. */
const isCharacter = (combo: string) => !combo.startsWith("mod+") && combo.replace("shift+", "").length === 1;

/**
 * The page's only key listener: runs shortcuts. Mounted once, by the shell.
 * @param withCharacters false when single-key shortcuts are off, and while a text field is about to open, so
 * that its first letters don't act on a ticket
 */
export function useKeyListener(withCharacters: boolean): void {
  useEffect(() => {
    const press = createSequence();
    const onKeyDown = (event: KeyboardEvent) => {
      const combo = meantBy(event, withCharacters);
      const found = combo === null ? null : press(combo);
      if (found === null) return;
      event.preventDefault();
      if (found !== "begun" && (found.repeats || !event.repeat)) found.run();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [withCharacters]);
}

/** @returns the combination, null where the key has another meaning */
function meantBy(event: KeyboardEvent, withCharacters: boolean): string | null {
  if (event.isComposing || event.defaultPrevented) return null;
  const combo = comboOf(event, isMac());
  if (combo === null || isTaken(event.target, combo)) return null;
  return withCharacters || !isCharacter(combo) ? combo : null;
}

/** Remembers recent presses: the next one continues the sequence or starts a new one. */
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

/** Shortcuts with Ctrl or ⌘ that a text field handles itself. */
const FIELDS_OWN = "mod+z";
const OPEN_DIALOG = ":is([role=dialog], [role=alertdialog])[data-state=open]";

/**
 * In text fields, menus and dialogs, keys keep their own meaning; in text fields, those with Ctrl or ⌘ still
 * work.
 */
function isTaken(target: EventTarget | null, combo: string): boolean {
  if (document.querySelector(OPEN_DIALOG)) return true;
  const isTyping = target instanceof Element && target.closest(TYPING) !== null;
  if (combo.startsWith("mod+")) return isTyping && combo === FIELDS_OWN;
  if (!(target instanceof Element)) return true;
  if (isTyping || target.closest(OVERLAYS)) return true;
  return (combo === "enter" || combo === "space") && target.closest(PRESSABLE) !== null;
}
