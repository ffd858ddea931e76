import { expect, test } from "vitest";
import { comboOf, combosOf, keySigns } from "./shortcut-keys";

const press = (key: string, held: string[] = []) => ({
  key,
  shiftKey: held.includes("shift"),
  ctrlKey: held.includes("ctrl"),
  metaKey: held.includes("meta"),
  altKey: held.includes("alt"),
});

test("a key press and the shortcut it stands for are written the same", () => {
  expect(comboOf(press("j"), false)).toBe("j");
  // Caps lock is no shift.
  expect(comboOf(press("J"), false)).toBe("j");
  expect([comboOf(press("M", ["shift"]), false)]).toEqual(combosOf("shift+m"));
  expect([comboOf(press("?", ["shift"]), false)]).toEqual(combosOf("shift+?"));
  expect([comboOf(press("/", ["shift"]), false)]).toEqual(combosOf("/"));
  expect([comboOf(press("Enter", ["shift", "ctrl"]), false)]).toEqual(combosOf("mod+shift+Enter"));
  expect([comboOf(press("Escape"), false)]).toEqual(combosOf("Escape"));
  expect([comboOf(press("+"), false)]).toEqual(combosOf("+"));
  expect(combosOf("g i")).toEqual(["g", "i"]);
});

test("on a Mac the command key, elsewhere the control key; Alt and AltGr write letters", () => {
  expect(comboOf(press("k", ["meta"]), true)).toBe("mod+k");
  expect(comboOf(press("k", ["ctrl"]), true)).toBeNull();
  expect(comboOf(press("k", ["ctrl"]), false)).toBe("mod+k");
  expect(comboOf(press("k", ["meta"]), false)).toBeNull();
  expect(comboOf(press("q", ["ctrl", "alt"]), false)).toBeNull();
});

test("keys are drawn as they stand on the keyboard", () => {
  expect(keySigns("mod+shift+Enter", false)).toEqual([["Ctrl", "Shift", "↵"]]);
  expect(keySigns("mod+k", true)).toEqual([["⌘", "K"]]);
  expect(keySigns("g i", false)).toEqual([["g"], ["i"]]);
  expect(keySigns("shift+?", false)).toEqual([["?"]]);
});
