import { combosOf } from "./shortcut-keys";

export type Shortcut = {
  /** `j`, `g i` (one after the other), `mod+k`, `shift+?`; more than one way: `o, Enter` */
  keys: string;
  /** What it does, for the sheet of keys and the command bar: "Resolve ticket" */
  label: string;
  run: () => void;
  /** False while there is nothing to do it with: then it neither works nor is offered. Asked at the key press. */
  when?: boolean | (() => boolean);
  /** Holding the key down does it again and again. */
  repeats?: boolean;
};

/** While `isMeant` says no, none of the group is offered. */
type Group = { name: string; shortcuts: readonly Shortcut[]; isMeant: () => boolean };

/** Somebody who offers shortcuts. What is rendered inside of something else has the higher rank. */
export type Owner = { readonly rank: number };

/** More than there will be owners. */
const FIRST = 1_000_000_000;

const groups = new Map<Owner, Group>();
let lastRank = 0;

/** Called while rendering: around comes before within. @param isFirst gets its keys before those within, too */
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

/** From the outermost place to the innermost. */
const inOrder = () =>
  [...groups]
    .sort(([a], [b]) => a.rank - b.rank)
    .map(([, group]) => group)
    .filter(({ isMeant }) => isMeant());

const isOffered = ({ when = true }: Shortcut) => (typeof when === "function" ? when() : when);

/** What can be done at this moment, by group: groups of the same name are one. What no key reaches is left out. */
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
 * @param pressed what has been pressed so far, the latest last
 * @returns the shortcut it means, or whether one could still become of it
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

/** Does what a key would do, for a button or a menu. */
export function runShortcut(keys: string): void {
  const found = findShortcut(combosOf(keys));
  if (found !== null && found !== "begun") found.run();
}
