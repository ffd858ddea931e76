/** An entry of the command menu. `id` is stable, so that recent ones are recognized. */
export type Command = {
  id: string;
  label: string;
  /** Tells it from others of the same name. */
  hint?: string;
  /** Its shortcut. */
  keys?: string;
  run: () => void;
};

/** @returns the commands whose words start with the typed ones, in any order, closest first */
export function matchCommands(commands: readonly Command[], typed: string): Command[] {
  const wanted = words(typed);
  return commands
    .map((command) => ({ command, rank: rankOf(command, wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ command }) => command);
}

const words = (text: string) =>
  text
    .toLowerCase()
    .split(/[\s/,.:#-]+/)
    .filter(Boolean);

function rankOf({ label, hint = "" }: Command, wanted: string[]): number {
  const [own, others] = [words(label), words(hint)];
  const begins = (list: string[], word: string) => list.some((other) => other.startsWith(word));
  if (!wanted.every((word) => begins(own, word) || begins(others, word))) return 0;
  if (label.toLowerCase().startsWith(wanted.join(" "))) return 3;
  return wanted.every((word) => begins(own, word)) ? 2 : 1;
}
