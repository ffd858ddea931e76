"use client";

import { createStore } from "./store";

/** Something an agent did that can be taken back. */
type Undoable = {
  slug: string;
  /** What was done: "3 tickets resolved" */
  label: string;
  undo: () => void;
};

/** As many as somebody may still have in mind. */
const MOST = 20;

/** What can be taken back in this tab, the latest last. */
export const undoStack = createStore<readonly Undoable[]>([]);

/** @returns takes it back, once, however often and from wherever it is asked for */
export function pushUndo(entry: Undoable): () => void {
  undoStack.set((kept) => [...kept, entry].slice(-MOST));
  return () => undoEntry(entry);
}

/** Takes back what was done last in a workspace. */
export function undoLast(slug: string): void {
  const last = undoStack.get().findLast((entry) => entry.slug === slug);
  if (last) undoEntry(last);
}

function undoEntry(entry: Undoable): void {
  if (!undoStack.get().includes(entry)) return;
  undoStack.set((kept) => kept.filter((other) => other !== entry));
  entry.undo();
}
