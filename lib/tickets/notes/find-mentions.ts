import "server-only";

export type Mentionable = {
  agents: { id: string; name: string; email: string }[];
  teams: { name: string; agentIds: string[] }[];
};

/** Code says what it says: an address in it calls nobody. */
const CODE = /```[\s\S]*?(```|$)|`[^`\n]*`/g;
const BEFORE = /[\p{L}\p{N}_.@-]$/u;
const AFTER = /^[\p{L}\p{N}_]/u;

type Target = { handle: string; agentIds: string[] };

/**
 * Whom a note names: `@` and the name of an agent, their e-mail address (where two have one name), or a team.
 * The longest name that fits counts, so that "@Ann Lee" is not also "@Ann".
 * @returns ids of agents, each once
 */
export function findMentions(text: string, { agents, teams }: Mentionable): string[] {
  const targets: Target[] = [
    ...agents.flatMap(({ id, name, email }) => [name, email].map((handle) => ({ handle, agentIds: [id] }))),
    ...teams.map(({ name, agentIds }) => ({ handle: name, agentIds })),
  ].map(({ handle, agentIds }) => ({ handle: handle.toLowerCase(), agentIds }));
  const found = new Set<string>();
  const plain = text.replace(CODE, (code) => " ".repeat(code.length)).toLowerCase();
  for (const { index } of plain.matchAll(/@/g)) {
    if (BEFORE.test(plain.slice(0, index))) continue;
    for (const id of namedAt(plain.slice(index + 1), targets)) found.add(id);
  }
  return [...found];
}

function namedAt(rest: string, targets: Target[]): string[] {
  const fitting = targets.filter(
    ({ handle }) => handle !== "" && rest.startsWith(handle) && !AFTER.test(rest.slice(handle.length)),
  );
  const longest = Math.max(0, ...fitting.map(({ handle }) => handle.length));
  return fitting.filter(({ handle }) => handle.length === longest).flatMap(({ agentIds }) => agentIds);
}
