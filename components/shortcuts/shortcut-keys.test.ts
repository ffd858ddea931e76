import { expect, test } from "vitest";
import { comboOf, combosOf, keySymbols, keyLabel } from "./shortcut-keys";

const press = (key: string, held: string[] = [], code = "") => ({
  key,
  code,
  shiftKey: held.includes("shift"),
  ctrlKey: held.includes("ctrl"),
  metaKey: held.includes("meta"),
  altKey: held.includes("alt"),
});

test("writes a key press like its shortcut", () => {
  expect(comboOf(press("j"), false)).toBe("j");
  // Caps Lock isn't Shift.
  expect(comboOf(press("J"), false)).toBe("j");
  expect([comboOf(press("M", ["shift"]), false)]).toEqual(combosOf("shift+m"));
  expect([comboOf(press("?", ["shift"]), false)]).toEqual(combosOf("shift+?"));
  expect([comboOf(press("/", ["shift"]), false)]).toEqual(combosOf("/"));
  expect([comboOf(press("Enter", ["shift", "ctrl"]), false)]).toEqual(combosOf("mod+shift+Enter"));
  expect([comboOf(press("Escape"), false)]).toEqual(combosOf("Escape"));
  expect([comboOf(press("+"), false)]).toEqual(combosOf("+"));
  expect(combosOf("g i")).toEqual(["g", "i"]);
});

test("uses ⌘ on a Mac and Ctrl elsewhere, and ignores Alt and AltGr", () => {
  expect(comboOf(press("k", ["meta"]), true)).toBe("mod+k");
  expect(comboOf(press("k", ["ctrl"]), true)).toBeNull();
  expect(comboOf(press("k", ["ctrl"]), false)).toBe("mod+k");
  expect(comboOf(press("k", ["meta"]), false)).toBeNull();
  expect(comboOf(press("q", ["ctrl", "alt"]), false)).toBeNull();
});

test("maps letters of other scripts to the Latin letter in their place", () => {
  expect(comboOf(press("о", [], "KeyJ"), false)).toBe("j");
  expect([comboOf(press("Ь", ["shift"], "KeyM"), false)]).toEqual(combosOf("shift+m"));
  expect(comboOf(press("λ", ["ctrl"], "KeyL"), false)).toBe("mod+l");
  expect(comboOf(press("ק", [], "KeyE"), false)).toBe("e");
  expect(comboOf(press("ъ", [], "BracketRight"), false)).toBe("]");
  // Latin letters count as typed, wherever they are: here on a keyboard with A where others have Q.
  expect(comboOf(press("a", [], "KeyQ"), false)).toBe("a");
  expect(comboOf(press("é", [], "Digit2"), false)).toBe("é");
});

test("draws keys as on the keyboard", () => {
  expect(keySymbols("mod+shift+Enter", false)).toEqual([["Ctrl", "Shift", "↵"]]);
  expect(keySymbols("mod+k", true)).toEqual([["⌘", "K"]]);
  expect(keySymbols("g i", false)).toEqual([["g"], ["i"]]);
  expect(keySymbols("shift+?", false)).toEqual([["?"]]);
  expect([keyLabel("mod+shift+k", false), keyLabel("mod+shift+k", true)]).toEqual(["Ctrl+Shift+K", "⌘⇧K"]);
});
