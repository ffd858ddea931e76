import "server-only";

export type Mentionable = {
  agents: { id: string; name: string; email: string }[];
  teams: { name: string; agentIds: string[] }[];
};

/** Names in code are not mentions. */
const CODE = /```[\s\S]*?(```|$)|`[^`\n]*`/g;
const BEFORE = /[\p{L}\p{N}_.@-]$/u;
const AFTER = /^[\p{L}\p{N}_]/u;

type Target = { handle: string; agentIds: string[] };

/**
 * Finds the agents that a note mentions: `@` and the name or email of an agent, or the name of a team.
 * The longest match wins: "@Ann Lee" does not mention "Ann".
 * @returns unique agent ids
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
    for (const id of mentionedAt(plain.slice(index + 1), targets)) found.add(id);
  }
  return [...found];
}

function mentionedAt(rest: string, targets: Target[]): string[] {
  const matches = targets.filter(
    ({ handle }) => handle !== "" && rest.startsWith(handle) && !AFTER.test(rest.slice(handle.length)),
  );
  const longest = Math.max(0, ...matches.map(({ handle }) => handle.length));
  return matches.filter(({ handle }) => handle.length === longest).flatMap(({ agentIds }) => agentIds);
}
