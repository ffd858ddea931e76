/** A completion query at the caret: an emoji (`:smi`) or a macro (`/ref` at the start of a line). */
export type CompletionQuery = { kind: "emoji" | "macro"; query: string; from: number; to: number };

const EMOJI = /(?:^|[\s([{]):([a-z0-9_+-]{2,30})$/i;
const MACRO = /^\/(.{0,60})$/;

/** @returns null when there is nothing to complete */
export function completionAt(text: string, cursor: number): CompletionQuery | null {
  const line = text.slice(text.lastIndexOf("\n", cursor - 1) + 1, cursor);
  const ask = (kind: CompletionQuery["kind"], query: string) => ({
    kind,
    query,
    from: cursor - query.length - 1,
    to: cursor,
  });
  const macro = MACRO.exec(line)?.[1];
  if (macro !== undefined) return ask("macro", macro);
  const emoji = EMOJI.exec(line)?.[1];
  return emoji === undefined ? null : ask("emoji", emoji.toLowerCase());
}

/** @returns macros that have all words of a query: matches in names first, then in texts */
export function findMacros<Macro extends { name: string; body: string }>(
  macros: readonly Macro[],
  query: string,
): Macro[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const hasAll = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const named = new Set(macros.filter(({ name }) => hasAll(name)));
  return [...named, ...macros.filter((one) => !named.has(one) && hasAll(`${one.name}\n${one.body}`))];
}
