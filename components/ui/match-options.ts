import type { ReactNode } from "react";

export type PickOption = {
  id: string;
  label: string;
  /** Also found by these words, which are not shown. */
  keywords?: string;
  icon?: ReactNode;
  hint?: ReactNode;
  group?: string;
  /** Stands for what was typed and is not there yet. */
  isNew?: boolean;
  /** Fits what is typed, whatever it is called: somebody has looked for it. */
  isFound?: boolean;
  /** Why it can't be chosen. */
  refusal?: string;
};

/**
 * @param createLabel what making something of that name is called, where nothing is called so; null where it can't be
 * @returns what fits a text: first what begins with it, then what has a word that does, then what was found otherwise,
 *   each in the given order
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

/** @returns where an arrow, Home or End leads to in a list, null for other keys */
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
