/** The parts of a key press that matter for shortcuts. */
type KeyPress = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** Letters depend on Shift; symbols are what they are, however a keyboard makes them. */
const isLetter = (key: string) => key.length === 1 && key.toLowerCase() !== key.toUpperCase();
const OTHER_SCRIPT = /^(?!\p{Script=Latin})\p{L}$/u;
/** Keys that have letters in other scripts too. */
const SIGN_KEYS: Record<string, string> = { BracketLeft: "[", BracketRight: "]", Slash: "/" };

/** @returns the pressed key; for letters of other scripts, the Latin letter in the same place */
export function latinKey({ key, code }: Pick<KeyboardEvent, "key" | "code">): string {
  if (!OTHER_SCRIPT.test(key)) return key;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? SIGN_KEYS[code] ?? key;
}

const NAMES: Record<string, string> = { " ": "space", esc: "escape" };

/** @returns `mod+shift+k`, `?`, `g`, `enter` …; null for keys pressed with Alt or AltGr */
export function comboOf(press: KeyPress, isMac: boolean): string | null {
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey : press.metaKey;
  const key = latinKey(press);
  if (press.altKey || other || key === "Shift" || key === "Dead") return null;
  return join(key.toLowerCase(), press.shiftKey && (isLetter(key) || key.length > 1), mod);
}

/** @returns the key presses of a shortcut: `g i` has two, `shift+?` is `?` */
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
export function keySymbols(keys: string, isMac: boolean): string[][] {
  return combosOf(keys).map((combo) =>
    combo.split(/\+(?=.)/).map((part) => {
      if (part === "mod") return isMac ? "⌘" : "Ctrl";
      if (part === "shift") return isMac ? "⇧" : "Shift";
      return SIGNS[part] ?? (combo === part ? part : part.toUpperCase());
    }),
  );
}

/** @returns a shortcut as text for a tooltip: `Ctrl+Shift+U`, on a Mac `⌘⇧U` */
export const keyLabel = (keys: string, isMac: boolean): string =>
  keySymbols(keys, isMac)
    .map((signs) => signs.join(isMac ? "" : "+"))
    .join(" ");
