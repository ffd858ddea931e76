"use client";

import { createStore } from "./store";

/** An agent's action that can be undone. */
type Undoable = {
  slug: string;
  /** What was done: "3 tickets resolved" */
  label: string;
  undo: () => void;
};

/** As many as someone may remember. */
const MOST = 20;

/** What can be undone in this tab, latest last. */
export const undoStack = createStore<readonly Undoable[]>([]);

/** @returns a function that undoes the action once, however often it is called */
export function pushUndo(entry: Undoable): () => void {
  undoStack.set((kept) => [...kept, entry].slice(-MOST));
  return () => undoEntry(entry);
}

/** Undoes the latest action in a workspace. */
export function undoLast(slug: string): void {
  const last = undoStack.get().findLast((entry) => entry.slug === slug);
  if (last) undoEntry(last);
}

function undoEntry(entry: Undoable): void {
  if (!undoStack.get().includes(entry)) return;
  undoStack.set((kept) => kept.filter((other) => other !== entry));
  entry.undo();
}
