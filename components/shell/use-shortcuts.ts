"use client";

import { useEffect, useState } from "react";
import { offerShortcuts, withdrawShortcuts } from "./shortcut-registry";
import type { Shortcut } from "./shortcut-registry";

/**
 * Offers keys for as long as the component is there. They stand on the sheet of keys and, as actions, in the command
 * bar, under the name of their group. Of two places that offer the same key the later one gets it.
 */
export function useShortcuts(group: string, shortcuts: readonly Shortcut[]): void {
  const [owner] = useState(() => Symbol(group));
  // No dependencies: what a key does changes with every rendering. A group keeps its place until it goes.
  useEffect(() => {
    offerShortcuts(owner, group, shortcuts);
  });
  useEffect(() => () => withdrawShortcuts(owner), [owner]);
}
