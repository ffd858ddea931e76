/** What of a key press decides which shortcut is meant. */
type KeyPress = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** Letters know a shift; signs are what they are, however a keyboard makes them. */
const isLetter = (key: string) => key.length === 1 && key.toLowerCase() !== key.toUpperCase();
const NAMES: Record<string, string> = { " ": "space", esc: "escape" };

/** @returns `mod+shift+k`, `?`, `g`, `enter` …; null for a key that is pressed together with Alt or AltGr */
export function comboOf(press: KeyPress, isMac: boolean): string | null {
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey : press.metaKey;
  if (press.altKey || other || press.key === "Shift" || press.key === "Dead") return null;
  return join(press.key.toLowerCase(), press.shiftKey && (isLetter(press.key) || press.key.length > 1), mod);
}

/** @returns the presses that make up a shortcut: `g i` has two, `shift+?` is `?` */
export function combosOf(keys: string): string[] {
  return keys
    .trim()
    .split(/\s+/)
    .map((combo) => {
      const parts = combo.toLowerCase().split("+");
      const key = parts.pop() || "+";
      return join(key, parts.includes("shift") && (isLetter(key) || key.length > 1), parts.includes("mod"));
    });
}

const join = (key: string, shift: boolean, mod: boolean) =>
  `${mod ? "mod+" : ""}${shift ? "shift+" : ""}${NAMES[key] ?? key}`;

const SIGNS: Record<string, string> = {
  enter: "↵",
  escape: "Esc",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  space: "Space",
};

/** @returns for each press the keys to draw: `mod+shift+k` is Ctrl, Shift and K (on a Mac ⌘, ⇧ and K) */
export function keySigns(keys: string, isMac: boolean): string[][] {
  return combosOf(keys).map((combo) =>
    combo.split(/\+(?=.)/).map((part) => {
      if (part === "mod") return isMac ? "⌘" : "Ctrl";
      if (part === "shift") return isMac ? "⇧" : "Shift";
      return SIGNS[part] ?? (combo === part ? part : part.toUpperCase());
    }),
  );
}
