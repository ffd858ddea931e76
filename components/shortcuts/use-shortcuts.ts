"use client";

import { createContext, use, useEffect, useState } from "react";
import { createOwner, registerShortcuts, removeShortcuts } from "./shortcut-registry";
import type { Shortcut } from "./shortcut-registry";

/** Says at a key press whether the part of the page around is meant. */
export const ShortcutScope = createContext<() => boolean>(() => true);

/**
 * Offers keys for as long as the component is there. They stand on the sheet of keys and, as actions, in the command
 * bar, under the name of their group. Of two places that offer the same key the inner one gets it.
 * @param isFirst this place gets its keys before inner ones do
 */
export function useShortcuts(group: string, shortcuts: readonly Shortcut[], isFirst = false): void {
  const [owner] = useState(() => createOwner(isFirst));
  const isMeant = use(ShortcutScope);
  // No dependencies: what a key does changes with every rendering.
  useEffect(() => {
    registerShortcuts(owner, group, shortcuts, isMeant);
  });
  useEffect(() => () => removeShortcuts(owner), [owner]);
}
