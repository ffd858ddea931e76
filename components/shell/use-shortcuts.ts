"use client";

import { useEffect, useState } from "react";
import { createOwner, offerShortcuts, withdrawShortcuts } from "./shortcut-registry";
import type { Shortcut } from "./shortcut-registry";

/**
 * Offers keys for as long as the component is there. They stand on the sheet of keys and, as actions, in the command
 * bar, under the name of their group. Of two places that offer the same key the inner one gets it.
 */
export function useShortcuts(group: string, shortcuts: readonly Shortcut[]): void {
  const [owner] = useState(createOwner);
  // No dependencies: what a key does changes with every rendering.
  useEffect(() => {
    offerShortcuts(owner, group, shortcuts);
  });
  useEffect(() => () => withdrawShortcuts(owner), [owner]);
}
