"use client";

import { createContext, use, useEffect, useState } from "react";
import { createOwner, registerShortcuts, removeShortcuts } from "./shortcut-registry";
import type { Shortcut } from "./shortcut-registry";

/** Whether the enclosing part of the page is meant, checked at a key press. */
export const ShortcutScope = createContext<() => boolean>(() => true);

/**
 * Registers shortcuts while the component is mounted. They are listed in the shortcuts dialog and, as actions,
 * in the command menu. When two places register the same key, the inner one wins.
 * @param isFirst ranks above inner components
 */
export function useShortcuts(group: string, shortcuts: readonly Shortcut[], isFirst = false): void {
  const [owner] = useState(() => createOwner(isFirst));
  const isMeant = use(ShortcutScope);
  // No dependencies: what a key does changes with every render.
  useEffect(() => {
    registerShortcuts(owner, group, shortcuts, isMeant);
  });
  useEffect(() => () => removeShortcuts(owner), [owner]);
}
