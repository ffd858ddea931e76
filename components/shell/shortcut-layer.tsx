"use client";

import { useState } from "react";
import dynamic from "next/dynamic";
import { useWorkspace } from "@/components/api/workspace-context";
import { viewPath } from "@/components/inbox/desk-route";
import { useGoTo } from "@/components/inbox/use-desk-route";
import { useKeyListener } from "./use-key-listener";
import { useShortcuts } from "./use-shortcuts";

const ShortcutSheet = dynamic(() => import("./shortcut-sheet").then((module) => module.ShortcutSheet), {
  ssr: false,
});

/** The keys that work everywhere, and what they open. */
export function ShortcutLayer() {
  const { slug } = useWorkspace();
  const goTo = useGoTo();
  const [isSheetOpen, setSheetOpen] = useState(false);
  useKeyListener();
  const view = (keys: string, name: string, label: string) => ({
    keys,
    label: `Go to ${label}`,
    run: () => goTo(viewPath(slug, name)),
  });
  useShortcuts("Go", [
    view("g i", "mine", "Mine"),
    view("g u", "unassigned", "Unassigned"),
    view("g a", "all", "All open"),
    view("g m", "mentions", "Mentions"),
    view("g s", "snoozed", "Snoozed"),
    view("g r", "resolved", "Resolved"),
  ]);
  useShortcuts("Help", [{ keys: "?", label: "Show the keys", run: () => setSheetOpen(true) }]);
  return isSheetOpen && <ShortcutSheet onClose={() => setSheetOpen(false)} />;
}
