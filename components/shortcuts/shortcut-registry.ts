import { combosOf } from "./shortcut-keys";

export type Shortcut = {
  /** `j`, `g i` (a sequence), `mod+k`, `shift+?`; alternatives: `o, Enter` */
  keys: string;
  /** What it does, for the shortcuts dialog and the command menu: "Resolve ticket" */
  label: string;
  run: () => void;
  /** False while unavailable: then it neither works nor is listed. Checked at the key press. */
  when?: boolean | (() => boolean);
  /** Repeats while the key is held down. */
  repeats?: boolean;
};

/** While `isMeant` returns false, the group is unavailable. */
type Group = { name: string; shortcuts: readonly Shortcut[]; isMeant: () => boolean };

/** A place that registers shortcuts. Inner components rank higher. */
export type Owner = { readonly rank: number };

/** More than there will ever be owners. */
const FIRST = 1_000_000_000;

const groups = new Map<Owner, Group>();
let lastRank = 0;

/** Called while rendering: outer components first. @param isFirst ranks above inner components too */
export const createOwner = (isFirst = false): Owner => ({ rank: ++lastRank + (isFirst ? FIRST : 0) });

export function registerShortcuts(
  owner: Owner,
  name: string,
  shortcuts: readonly Shortcut[],
  isMeant: () => boolean = () => true,
): void {
  groups.set(owner, { name, shortcuts, isMeant });
}

export function removeShortcuts(owner: Owner): void {
  groups.delete(owner);
}

/** From outermost to innermost. */
const inOrder = () =>
  [...groups]
    .sort(([a], [b]) => a.rank - b.rank)
    .map(([, group]) => group)
    .filter(({ isMeant }) => isMeant());

const isOffered = ({ when = true }: Shortcut) => (typeof when === "function" ? when() : when);

/**
 * What is available right now, by group; groups with the same name are merged. Unreachable shortcuts are left
 * out.
 */
export function availableShortcuts(): Map<string, Shortcut[]> {
  const found = new Map<string, Shortcut[]>();
  for (const { name, shortcuts } of inOrder())
    found.set(name, [...(found.get(name) ?? []), ...shortcuts.filter(isOffered).filter(isReached)]);
  return new Map([...found].filter(([, shortcuts]) => shortcuts.length > 0));
}

const isReached = (shortcut: Shortcut) =>
  alternatives(shortcut.keys).some((way) => findShortcut(combosOf(way)) === shortcut);

export const alternatives = (keys: string): string[] => keys.split(/,\s*(?=\S)/);

/**
 * @param pressed recent presses, latest last
 * @returns the matching shortcut, or whether one may still match
 */
export function findShortcut(pressed: readonly string[]): Shortcut | "begun" | null {
  let begun = false;
  for (const { shortcuts } of inOrder().reverse()) {
    for (const shortcut of shortcuts.filter(isOffered)) {
      for (const combos of alternatives(shortcut.keys).map(combosOf)) {
        if (!pressed.every((combo, index) => combos[index] === combo)) continue;
        if (combos.length === pressed.length) return shortcut;
        begun = true;
      }
    }
  }
  return begun ? "begun" : null;
}

/** Runs a shortcut from a button or menu. */
export function runShortcut(keys: string): void {
  const found = findShortcut(combosOf(keys));
  if (found !== null && found !== "begun") found.run();
}
