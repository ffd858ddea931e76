import { combosOf } from "./shortcut-keys";

export type Shortcut = {
  /** `j`, `g i` (one after the other), `mod+k`, `shift+?`; more than one way: `o, Enter` */
  keys: string;
  /** What it does, for the sheet of keys and the command bar: "Resolve the ticket" */
  label: string;
  run: () => void;
  /** False while there is nothing to do it with: then it neither works nor is offered. */
  when?: boolean;
  /** Holding the key down does it again and again. */
  repeats?: boolean;
};

type Group = { name: string; shortcuts: readonly Shortcut[] };

/** Somebody who offers shortcuts. What is rendered inside of something else has the higher rank. */
export type Owner = { readonly rank: number };

const groups = new Map<Owner, Group>();
let lastRank = 0;

/** Called while rendering: around comes before within. */
export const createOwner = (): Owner => ({ rank: ++lastRank });

export function offerShortcuts(owner: Owner, name: string, shortcuts: readonly Shortcut[]): void {
  groups.set(owner, { name, shortcuts });
}

export function withdrawShortcuts(owner: Owner): void {
  groups.delete(owner);
}

/** From the outermost place to the innermost. */
const inOrder = () => [...groups].sort(([a], [b]) => a.rank - b.rank).map(([, group]) => group);

const isOffered = (shortcut: Shortcut) => shortcut.when !== false;

/** What can be done at this moment, by group: groups of the same name are one. */
export function offeredShortcuts(): Map<string, Shortcut[]> {
  const found = new Map<string, Shortcut[]>();
  for (const { name, shortcuts } of inOrder())
    found.set(name, [...(found.get(name) ?? []), ...shortcuts.filter(isOffered)]);
  return new Map([...found].filter(([, shortcuts]) => shortcuts.length > 0));
}

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
