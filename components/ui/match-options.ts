import type { ReactNode } from "react";

export type PickOption = {
  id: string;
  label: string;
  /** Hidden search terms. */
  keywords?: string;
  icon?: ReactNode;
  hint?: ReactNode;
  group?: string;
  /** Stands for what was typed and doesn't exist yet. */
  isNew?: boolean;
  /** Always matches: it was found by another search. */
  isFound?: boolean;
  /** Why it can't be chosen. */
  refusal?: string;
};

/**
 * @param createLabel label for creating a name that doesn't exist; null when it can't be created
 * @returns options that match: those that start with the text, then those with a word that does, then other
 * matches, in order
 */
export function matchOptions(
  options: readonly PickOption[],
  text: string,
  createLabel: ((text: string) => string | null) | null,
): readonly PickOption[] {
  const wanted = text.trim().replace(/\s+/gu, " ").toLowerCase();
  if (!wanted) return options;
  const rank = ({ label, keywords = "", isFound }: PickOption) => {
    const name = label.toLowerCase();
    if (name.startsWith(wanted)) return 0;
    if (` ${name} ${keywords.toLowerCase()}`.includes(` ${wanted}`)) return 1;
    return isFound ? 2 : 3;
  };
  const found = [0, 1, 2].flatMap((place) => options.filter((option) => rank(option) === place));
  const isThere = options.some(({ label }) => label.toLowerCase() === wanted);
  const label = isThere ? null : (createLabel?.(text.trim().replace(/\s+/gu, " ")) ?? null);
  return label === null ? found : [...found, { id: "new", label, isNew: true }];
}

/** @returns the index that an arrow key, Home or End leads to; null for other keys */
export function nextIndex(key: string, index: number, length: number): number | null {
  if (length === 0) return null;
  switch (key) {
    case "ArrowDown":
      return (index + 1) % length;
    case "ArrowUp":
      return (index + length - 1) % length;
    case "Home":
      return 0;
    case "End":
      return length - 1;
    default:
      return null;
  }
}
