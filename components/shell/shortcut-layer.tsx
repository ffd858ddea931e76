"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import dynamic from "next/dynamic";
import { useMyPreferences } from "@/components/lib/use-my-preferences";
import { undoLast, undoStack } from "@/components/lib/undo-stack";
import { useWorkspace } from "@/components/lib/workspace-context";
import { searchView, viewPath } from "@/components/lib/inbox-route";
import { useGoTo } from "@/components/lib/use-inbox-route";
import { useKeyListener } from "@/components/shortcuts/use-key-listener";
import { useDestinations } from "./use-destinations";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";

const ShortcutSheet = dynamic(() => import("./shortcut-sheet").then((module) => module.ShortcutSheet), {
  ssr: false,
});

const loadBar = () => import("./command-menu").then((module) => module.CommandMenu);
const CommandMenu = dynamic(loadBar, { ssr: false });
/** Preloaded when the page is idle, so that the menu opens at once. */
const LATER = 3_000;

/** Global shortcuts, and what they open. */
export function ShortcutLayer() {
  const { slug } = useWorkspace();
  const goTo = useGoTo();
  const last = useSyncExternalStore(undoStack.subscribe, undoStack.get, undoStack.get).findLast(
    (entry) => entry.slug === slug,
  );
  const [opened, setOpened] = useState<"sheet" | "bar" | null>(null);
  const close = () => setOpened(null);
  useKeyListener(useMyPreferences().shortcuts && opened === null);
  useEffect(() => {
    const timer = setTimeout(() => void loadBar().catch(() => undefined), LATER);
    return () => clearTimeout(timer);
  }, []);
  useShortcuts(
    "Go",
    useDestinations()
      .filter(({ keys }) => keys !== undefined)
      .map(({ label, href, keys = "" }) => ({ keys, label: `Go to ${label}`, run: () => goTo(href) })),
  );
  useShortcuts("Undo", [
    {
      keys: "mod+z",
      label: last ? `Undo: ${last.label}` : "Undo last change",
      run: () => undoLast(slug),
      when: last !== undefined,
    },
  ]);
  useShortcuts("Search", [
    { keys: "/", label: "Search", run: () => goToSearch(viewPath(slug, searchView("")), goTo) },
    { keys: "mod+k", label: "Open command menu", run: () => setOpened("bar") },
  ]);
  useShortcuts("Help", [{ keys: "?", label: "Show keyboard shortcuts", run: () => setOpened("sheet") }]);
  if (opened === null) return null;
  return opened === "sheet" ? <ShortcutSheet onClose={close} /> : <CommandMenu onClose={close} />;
}

/** Focuses the search field, or opens the search. */
function goToSearch(href: string, goTo: (href: string) => void): void {
  const field = document.querySelector<HTMLInputElement>("[data-search-field]");
  if (!field) return goTo(href);
  field.focus();
  field.select();
}
