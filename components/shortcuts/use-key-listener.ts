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

/** Letters, digits and signs: what somebody who dictates types without meaning a key. */
const isCharacter = (combo: string) => !combo.startsWith("mod+") && combo.replace("shift+", "").length === 1;

/**
 * The one listener of the page: runs the shortcut that was pressed. Mounted once, by the shell.
 * @param withCharacters false for somebody who has switched off the shortcuts of a single key, and while something
 *   to type into is about to open: its first letters must not do anything to a ticket
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

/** @returns the combo, null where the key is meant for something else */
function meantBy(event: KeyboardEvent, withCharacters: boolean): string | null {
  if (event.isComposing || event.defaultPrevented) return null;
  const combo = comboOf(event, isMac());
  if (combo === null || isTaken(event.target, combo)) return null;
  return withCharacters || !isCharacter(combo) ? combo : null;
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

/** What a field does itself with Ctrl or ⌘, and the page does elsewhere. */
const FIELDS_OWN = "mod+z";
const OPEN_DIALOG = ":is([role=dialog], [role=alertdialog])[data-state=open]";

/** While somebody types, or a menu or dialog is open, keys mean what they mean there; in a field not those with Ctrl or ⌘. */
function isTaken(target: EventTarget | null, combo: string): boolean {
  if (document.querySelector(OPEN_DIALOG)) return true;
  const isTyping = target instanceof Element && target.closest(TYPING) !== null;
  if (combo.startsWith("mod+")) return isTyping && combo === FIELDS_OWN;
  if (!(target instanceof Element)) return true;
  if (isTyping || target.closest(OVERLAYS)) return true;
  return (combo === "enter" || combo === "space") && target.closest(PRESSABLE) !== null;
}
